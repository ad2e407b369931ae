interface Written {
  readonly ground: readonly unknown[];
  readonly html: string;
}

/**
 * HTML that stands on page after page and is written once: for each owner in as many ways as are read most. What the
 * archive remembers is the same object until it changes, so that all is compared by identity.
 * @param most ways in which it is kept of one owner
 * @returns gives what is written; `ground` is all that decides how, beside the owner
 */
export function writtenOnce<Owner extends object>(
  most: number,
): (owner: Owner, ground: readonly unknown[], write: () => string) => string {
  const written = new WeakMap<Owner, Written[]>();
  return (owner, ground, write) => {
    const ways = written.get(owner) ?? [];
    const known = ways.find(
      (way) => way.ground.length === ground.length && ground.every((value, at) => way.ground[at] === value),
    );
    if (known !== undefined) return known.html;
    const html = write();
    if (ways.length >= most) ways.shift();
    ways.push({ ground, html });
    written.set(owner, ways);
    return html;
  };
}
