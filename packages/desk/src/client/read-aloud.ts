/** Says what a date reads as while it is written. */
export function readAloud(field: HTMLInputElement): void {
  const place = field.parentElement?.querySelector<HTMLElement>("[data-reads]");
  let asked = 0;
  field.addEventListener("input", () => {
    const own = ++asked;
    void (async () => {
      try {
        const response = await fetch(`/desk/api/suggestions/when?${new URLSearchParams({ edtf: field.value })}`);
        const { reads } = (await response.json()) as { readonly reads?: string };
        if (own === asked && place !== null && place !== undefined) place.textContent = reads ?? "";
      } catch {
        // what it reads as is told again when the form is sent
      }
    })();
  });
}
