import { bodyText } from "@mihwar/newsroom";
import { countWords, readingMinutes } from "@mihwar/arabic/words";
import { useEffect, useState } from "preact/hooks";
import { NodeSelection } from "prosemirror-state";
import { contentOfDoc } from "../../document/content-of-doc.ts";
import { BlockPanel } from "./block-panel.tsx";
import { HelpsPanel } from "./helps-panel.tsx";
import { SheetPanel } from "./sheet-panel.tsx";
import type { Drawn, Writing } from "./writing.ts";

const panels = ["sheet", "block", "helps"] as const;
type PanelName = (typeof panels)[number];

/** How long the copy is: counted when the hand rests. */
function Length({ drawn }: { readonly drawn: Drawn }) {
  const { view, words } = drawn;
  const { doc } = view.state;
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      const counted = countWords(bodyText(contentOfDoc(doc).body));
      setText(words.count(counted, readingMinutes(counted)));
    }, 400);
    return () => clearTimeout(timer);
  }, [doc]);
  return <p class="quiet length">{text}</p>;
}

/** What stands beside the paper. */
export function Side({ drawn, writing }: { readonly drawn: Drawn; readonly writing: Writing }) {
  const { words, view } = drawn;
  const [shown, setShown] = useState<PanelName>("sheet");
  const { selection } = view.state;
  const isWhole = selection instanceof NodeSelection && selection.$from.depth === 0;
  useEffect(() => {
    // whoever selects a picture or a box wants what belongs to it
    if (isWhole) setShown("block");
  }, [isWhole, isWhole ? selection.from : -1]);
  const choose = (event: KeyboardEvent): void => {
    const onward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const step = event.key === onward ? 1 : panels.length - 1;
    const next = panels[(panels.indexOf(shown) + step) % panels.length] ?? "sheet";
    setShown(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <Length drawn={drawn} />
      <div class="tabs" role="tablist" aria-label={words.panelsLabel} onKeyDown={choose}>
        {panels.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === shown}
            aria-controls={`panel-${name}`}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => setShown(name)}
          >
            {words.panels[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel-block" aria-labelledby="tab-block" hidden={shown !== "block"}>
        <BlockPanel drawn={drawn} writing={writing} />
      </div>
      <div role="tabpanel" id="panel-sheet" aria-labelledby="tab-sheet" hidden={shown !== "sheet"}>
        <SheetPanel drawn={drawn} writing={writing} />
      </div>
      <div role="tabpanel" id="panel-helps" aria-labelledby="tab-helps" hidden={shown !== "helps"}>
        <HelpsPanel drawn={drawn} writing={writing} isShown={shown === "helps"} />
      </div>
    </>
  );
}
