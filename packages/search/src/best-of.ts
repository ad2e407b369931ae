/** Keeps the greatest of what it is shown, in room for so many: a heap whose top is the least that is kept. */
export class BestOf<Item> {
  readonly #most: number;
  readonly #heap: { readonly worth: number; readonly item: Item }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** What is worth no more than this is not kept. */
  get bar(): number {
    return this.#heap.length < this.#most ? -Infinity : (this.#heap[0]?.worth ?? -Infinity);
  }

  add(worth: number, item: Item): void {
    if (worth <= this.bar) return;
    const heap = this.#heap;
    if (heap.length === this.#most) {
      heap[0] = { worth, item };
      this.#sink();
      return;
    }
    heap.push({ worth, item });
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if ((heap[above]?.worth ?? 0) <= worth) break;
      this.#swap(at, above);
      at = above;
    }
  }

  /** The greatest first. */
  sorted(): readonly { readonly worth: number; readonly item: Item }[] {
    return this.#heap.toSorted((a, b) => b.worth - a.worth);
  }

  #sink(): void {
    const worthAt = (at: number): number => this.#heap[at]?.worth ?? Infinity;
    for (let at = 0; ;) {
      const left = at * 2 + 1;
      const least = worthAt(left + 1) < worthAt(left) ? left + 1 : left;
      if (worthAt(least) >= worthAt(at)) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (x === undefined || y === undefined) return;
    this.#heap[a] = y;
    this.#heap[b] = x;
  }
}
