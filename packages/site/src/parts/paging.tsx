import { words } from "../words-ar.ts";

/** A step of the way, where there is one. */
export const step = (href: string | undefined, label: string) => (href === undefined ? undefined : { href, label });

/** The way on from one page of a list to the next. */
export function Paging({
  back,
  on,
}: {
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly on?: { readonly href: string; readonly label: string } | undefined;
}) {
  if (back === undefined && on === undefined) return null;
  return (
    <nav class="paging label" aria-label={words.paging}>
      <ul>
        {back === undefined ? null : (
          <li>
            <a href={back.href} rel="prev">
              {back.label}
            </a>
          </li>
        )}
        {on === undefined ? null : (
          <li>
            <a href={on.href} rel="next">
              {on.label}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
