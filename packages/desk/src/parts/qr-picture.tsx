import { encode } from "uqr";

/** Modules of quiet around the code, as readers of such codes want it. */
const quiet = 4;

/** A text as a picture that phones read: black on white by day and by night. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])));
  const side = size + 2 * quiet;
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges">
      <path d={path.join("")} fill="currentColor" />
    </svg>
  );
}
