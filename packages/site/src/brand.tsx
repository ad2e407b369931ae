/** The house's own name, the one that is drawn. */
const drawnName = "محور";

/**
 * The name in the masthead. Mihwar's own is drawn: *mihwar* is an axle, and the word's two rings stand on one line like
 * wheels on theirs. Every other newsroom's name is set in type.
 */
export function Brand({ name }: { readonly name: string }) {
  if (name !== drawnName) return <span class="brand">{name}</span>;
  return (
    <svg class="brand" viewBox="-8 22 297 94" role="img" aria-label={name}>
      <g fill="none" stroke="currentColor" stroke-width="15">
        <circle cx="262" cy="57" r="18" />
        <circle cx="105" cy="57" r="18" />
        <path d="M262 75H105M148 33C172 28 186 40 216 75M123 55C124 88 104 106 66 107M44 42C46 84 30 104-6 107" />
      </g>
    </svg>
  );
}
