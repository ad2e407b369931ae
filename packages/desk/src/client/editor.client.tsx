import { render } from "preact";
import type { EditorBoot } from "../editor-boot.ts";
import { schema } from "../document/schema.ts";
import { Bar } from "./editor/bar.tsx";
import { insertBlock } from "./editor/block-commands.ts";
import { newBlockId } from "../document/block-id.ts";
import { uploadPicture } from "./editor/pictures.tsx";
import { NotesMargin } from "./editor/notes/notes-margin.tsx";
import { startNotes } from "./editor/notes/story-notes.ts";
import { Side } from "./editor/side.tsx";
import { type Writing, startWriting } from "./editor/writing.ts";

/** Pictures that were dropped on the paper or pasted: each goes to the library, and into the text where it was put. */
async function takeFiles(writing: Writing, files: readonly File[], at: number | undefined): Promise<void> {
  const { view } = writing.drawn();
  for (const file of files.slice(0, 20)) {
    const made = await uploadPicture(file);
    if ("message" in made) {
      writing.tell({ kind: "upload-failed", message: made.message });
      continue;
    }
    const node = schema.nodes.image.create({ id: newBlockId(), picture: made.picture });
    const place = at === undefined ? undefined : Math.min(at, view.state.doc.content.size);
    if (place === undefined) insertBlock(node)(view.state, view.dispatch, view);
    else {
      const $at = view.state.doc.resolve(place);
      view.dispatch(view.state.tr.insert($at.depth === 0 ? place : $at.after(1), node));
    }
  }
}

const held = document.getElementById("editor-story");
const bar = document.getElementById("editor-bar");
const side = document.getElementById("editor-side");
const margin = document.getElementById("editor-notes");
const paper = document.getElementById("paper");
if (held !== null && bar !== null && side !== null && margin !== null && paper !== null) {
  const boot = JSON.parse(held.textContent ?? "") as EditorBoot;
  let isDue = false;
  const drawNow = (): void => {
    isDue = false;
    const drawn = writing.drawn();
    render(<Bar drawn={drawn} writing={writing} />, bar);
    render(<Side drawn={drawn} writing={writing} />, side);
    render(<NotesMargin drawn={drawn} notes={notes} />, margin);
  };
  const draw = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(drawNow);
  };
  const writing = startWriting({ boot, place: paper, draw, upload: takeFiles });
  const notes = startNotes(writing, draw);
  draw();
}
