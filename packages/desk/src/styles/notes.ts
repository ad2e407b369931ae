/**
 * Colleagues' notes: on a story's page, and in the margin of the editor. On a small screen the editor is no grid: in an area of its
 * own nothing would stick to the foot of the screen.
 */
export const notesSheet = `
.story-notes{display:grid;gap:0}
.story-notes .note{border-block-start:var(--hair);padding-block:1rem;display:grid;gap:.5rem;max-inline-size:44rem;scroll-margin-block-start:1rem}
.story-notes .note:target{border-block-start:2px solid var(--live)}
.note .head,.note .by{display:flex;flex-wrap:wrap;gap:0 .75rem;align-items:baseline}
.note .head>b{font-weight:700}
.note .context{font:500 1.0625rem/1.8 var(--text);border-inline-start:2px solid var(--line);padding-inline-start:.75rem;overflow-wrap:anywhere}
.note mark{background:var(--wash);color:inherit;border-block-end:2px solid var(--live)}
.note .gone b{color:var(--live)}
.note .gone .context{color:var(--soft)}
.note .edit{font:600 1.125rem/1.8 var(--text);overflow-wrap:anywhere}
.note .edit ins{text-decoration:underline 2px;text-underline-offset:.35em;background:var(--wash)}
.note .edit del{text-decoration:line-through 2px;color:var(--live)}
.note .edit :is(ins,del){padding-inline:.125em;margin-inline:.0625em}
.note .written{font-size:1.0625rem;overflow-wrap:anywhere}
.note .replies{border-inline-start:2px solid var(--line);padding-inline-start:.75rem;display:grid;gap:.5rem}
.note .deeds{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
.note .deeds button:not(.link){min-block-size:2.25rem;padding:.125rem .875rem}
.note .deeds details[open]{flex-basis:100%}
.note .deeds summary{cursor:pointer;min-block-size:1.75rem}
.note .deeds details form{display:grid;gap:.5rem;justify-items:start;padding-block:.5rem}
.note .deeds label{display:grid;inline-size:100%}
.notes-of-story .accept-all{margin-block:.75rem}
.notes-of-story .beginnings{border-block-start:var(--hair);margin-block-start:0}
.closed-notes summary{cursor:pointer;padding-block:.625rem}
.paper .noted{background:color-mix(in srgb,var(--live) 9%,transparent);border-block-end:2px solid color-mix(in srgb,var(--live) 55%,transparent)}
.paper .noted.edit-suggested{border-block-end-style:dashed}
.paper .noted.in-hand{background:color-mix(in srgb,var(--live) 22%,transparent);border-block-end-color:var(--live)}
.paper .noted-block{box-shadow:0 0 0 2px color-mix(in srgb,var(--live) 30%,transparent)}
.editor-notes{font-size:.9375rem;min-inline-size:0}
.editor-notes h2{font-size:1.0625rem;margin:0}
.editor-notes>div>*+*{margin-block-start:.75rem}
.editor-notes .note{padding:.75rem;border:1px solid transparent;border-block-start:var(--hair)}
.editor-notes .note.in-hand{border-color:var(--live)}
.editor-notes .note:focus-visible{outline:2px solid var(--live);outline-offset:1px}
.editor-notes .context,.editor-notes .edit{font-size:1rem}
.editor-notes .written{font-size:1rem;line-height:1.7}
.editor-notes button{min-block-size:2rem;padding:.125rem .625rem;font-size:.9375rem;line-height:1.6}
.editor-notes button.link{padding:0;min-block-size:1.75rem}
.editor-notes button.quoted{display:block;inline-size:100%;text-align:start;background:none;color:var(--ink);border:0;border-inline-start:2px solid var(--line);padding:0 .75rem;font:500 1rem/1.7 var(--text);min-block-size:0;overflow-wrap:anywhere}
.editor-notes textarea{inline-size:100%}
.editor-notes .beginning{display:flex;flex-wrap:wrap;gap:.5rem}
.editor-notes .composing{display:grid;gap:.5rem;border:1px solid var(--live);padding:.75rem}
.editor-notes .composing label,.note-box{display:grid;gap:.125rem}
.note-box [role=listbox]{list-style:none;margin:0;padding:.25rem 0;border:var(--hair);background:var(--paper);max-block-size:14rem;overflow:auto}
.note-box [role=option]{padding:.375rem .75rem;border-inline-start:3px solid transparent;min-block-size:2rem;cursor:pointer;overflow-wrap:anywhere}
.note-box [role=option][aria-selected=true],.note-box [role=option]:hover{background:color-mix(in srgb,var(--live) 14%,transparent)}
.note-box [role=option][aria-selected=true]{border-inline-start-color:var(--live)}
.editor-notes .pair-of{display:flex;flex-wrap:wrap;gap:.5rem}
.editor-notes details>summary{cursor:pointer}
.editor-notes .unfold{display:none}
.editor-notes .keys{font-size:.875rem}
@media(max-width:63.99rem){
  .writing:has(.editor-notes){display:block}
  .editor-notes+.editor-side{margin-block-start:2rem}
  .editor-notes{position:sticky;inset-block-end:0;z-index:1;background:var(--paper);border-block-start:2px solid var(--ink);max-block-size:60vh;overflow:auto;padding-block:.5rem}
  .editor-notes h2,.editor-notes .keys{display:none}
  .editor-notes .unfold{display:inline-block}
  .editor-notes .top-of-notes{display:flex;flex-wrap:wrap;gap:.5rem}
  .editor-notes>div:not(.unfolded) .folded{display:none}
}
@media(min-width:64rem){
  .writing:has(.editor-notes){grid-template-columns:minmax(0,1fr) 17rem 20rem;gap:1.5rem}
  .editor-notes{position:sticky;inset-block-start:8rem;max-block-size:calc(100vh - 9rem);overflow:auto;padding-inline:.25rem}
}
`;
