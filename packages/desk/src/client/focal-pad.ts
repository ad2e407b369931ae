const percent = (share: number): number => Math.round(Math.min(100, Math.max(0, share)));

/** Steps of the arrow keys, in percent of the picture; the wide ones with Shift. */
const steps = { usual: 1, wide: 10 };

/** Lets the focal point be set on the picture itself: by a click, or by the arrow keys; and shows what becomes of the crops. */
export function movableFocal(shown: HTMLElement): void {
  const across = document.querySelector<HTMLInputElement>("#focalX");
  const down = document.querySelector<HTMLInputElement>("#focalY");
  const pad = shown.querySelector("button");
  const picture = shown.querySelector("img");
  const mark = shown.querySelector("g");
  const told = shown.querySelector<HTMLElement>("[role=status]");
  if (across === null || down === null || pad === null || picture === null || mark === null) return;
  const crops = document.querySelectorAll<HTMLElement>(".crops img");
  const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];

  const draw = (): void => {
    const [x, y] = [percent(across.valueAsNumber || 0), percent(down.valueAsNumber || 0)];
    mark.setAttribute("transform", `translate(${(x / 100) * width} ${(y / 100) * height})`);
    for (const crop of crops) {
      crop.dataset["x"] = String(Math.round(x / 25));
      crop.dataset["y"] = String(Math.round(y / 25));
    }
  };
  const move = (x: number, y: number): void => {
    across.value = String(percent(x));
    down.value = String(percent(y));
    draw();
    told?.replaceChildren((shown.dataset["at"] ?? "").replace("{x}", across.value).replace("{y}", down.value));
  };

  pad.addEventListener("click", (event) => {
    // a press of the keyboard has no place
    if (event.detail === 0) return;
    const box = pad.getBoundingClientRect();
    move(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  });
  pad.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? steps.wide : steps.usual;
    const [x, y] = [across.valueAsNumber || 0, down.valueAsNumber || 0];
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [x - step, y],
      ArrowRight: [x + step, y],
      ArrowUp: [x, y - step],
      ArrowDown: [x, y + step],
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(...to);
  });
  for (const field of [across, down]) field.addEventListener("input", draw);
  pad.hidden = false;
  const hint = document.querySelector<HTMLElement>("[data-pad-hint]");
  if (hint !== null) hint.hidden = false;
}
