import { clientScript } from "../client-script.ts";
import type { EditorBoot } from "../editor-boot.ts";
import { deskPage } from "../parts/desk-page.tsx";
import type { MemberVisit } from "../visit.ts";

/** JSON that may stand in a script element. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** The page on which a story is written. Its script draws what stands around the paper, and the paper itself. */
export function editorPage(visit: MemberVisit, boot: EditorBoot): string {
  const { words } = visit;
  return deskPage({
    visit,
    member: visit,
    title: boot.content.headline === "" ? words.editor.untitled : boot.content.headline,
    current: "home",
    wide: true,
    scripts: [clientScript("editor").path],
    children: (
      <>
        <h1 class="unseen">{words.editor.title}</h1>
        <script type="application/json" id="editor-story" dangerouslySetInnerHTML={{ __html: inScript(boot) }} />
        <div id="editor-bar" class="editor-bar" />
        <div class="writing">
          <div id="paper" class="paper">
            <noscript>
              <p class="told">{words.editor.needsScript}</p>
            </noscript>
          </div>
          <section id="editor-notes" class="editor-notes" aria-label={words.notes.title} />
          <aside id="editor-side" class="editor-side" aria-label={words.editor.side} />
        </div>
      </>
    ),
  });
}
