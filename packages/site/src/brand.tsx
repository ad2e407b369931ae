/** The masthead's name. The house's own name is drawn; every other newsroom's is set in type. */
export function Brand({ name }: { readonly name: string }) {
  return <span class="brand">{name}</span>;
}
