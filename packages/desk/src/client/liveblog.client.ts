// Posts that go out by themselves: each lies in the browser's own database until the server has answered for it, and is sent
// again until then, under the id that makes it one post however often it comes. Without this script the box is a form.
import { createStore, del, entries, set } from "idb-keyval";

interface Words {
  readonly sending: string;
  readonly sent: string;
  readonly waiting: string;
  readonly notTaken: string;
  readonly again: string;
  readonly drop: string;
}

/** A post on its way, as it was written. */
interface Outgoing {
  readonly member: string;
  readonly story: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly picture?: File;
  /** Milliseconds since 1970, by the browser's clock: the order in which they go. */
  readonly at: number;
}

const store = createStore("mihwar-live", "outgoing");
/** Milliseconds between two tries; and between two looks at what others have posted. */
const retry = 3000;
const look = 10_000;
/** An answer that takes longer is not waited for: the post is sent again. */
const patience = 60_000;

/** What the server says of the posts: none where the page has them as they are. */
interface Told {
  readonly seen?: string;
  readonly posts?: string;
  readonly message?: string;
}

const box = document.querySelector<HTMLFormElement>("form[data-post-box]");
// a page with all of a long coverage's posts stays as it is
const shown = document.querySelector<HTMLElement>("[data-live-posts]");
if (shown !== null) lookAt(shown);
if (box !== null) work(box);

/** Puts in what is there now, unless somebody is at work in it. */
function show({ seen, posts }: Told): void {
  if (shown === null || seen === undefined || posts === undefined || shown.dataset["seen"] === seen) return;
  if (shown.querySelector("details[open]") !== null || shown.contains(document.activeElement)) return;
  shown.dataset["seen"] = seen;
  shown.innerHTML = posts;
}

function lookAt(place: HTMLElement): void {
  setInterval(() => {
    if (document.hidden) return;
    void fetch(`/desk/api/live/${place.dataset["livePosts"] ?? ""}?seen=${place.dataset["seen"] ?? ""}`)
      .then(async (answer) => {
        if (answer.ok) show((await answer.json()) as Told);
      })
      // the next look tells
      .catch(() => undefined);
  }, look);
}

function work(form: HTMLFormElement): void {
  const story = form.dataset["postBox"] ?? "";
  const member = form.dataset["member"] ?? "";
  const words = JSON.parse(form.dataset["words"] ?? "{}") as Words;
  const outbox = form.querySelector<HTMLElement>("[data-outbox]");
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  /** What waits, also where the browser has no database. */
  const waiting = new Map<string, Outgoing>();
  const refused = new Map<string, string>();
  let isSending = false;

  const freshId = (): string =>
    `p-${Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => (byte % 36).toString(36)).join("")}`;

  const button = (name: string, press: () => void): HTMLElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "second";
    made.textContent = name;
    made.onclick = press;
    return made;
  };

  function draw(isAway: boolean): void {
    outbox?.replaceChildren(
      ...[...waiting].map(([id, { fields }]) => {
        const line = document.createElement("li");
        const quoted = document.createElement("q");
        quoted.dir = "auto";
        quoted.textContent = fields["headline"] || fields["text"] || "";
        const why = refused.get(id);
        const said = document.createElement("b");
        said.textContent = why === undefined ? (isAway ? words.waiting : words.sending) : `${words.notTaken} ${why}`;
        line.append(quoted, said);
        if (why !== undefined)
          line.append(
            button(words.again, () => {
              refused.delete(id);
              void send();
            }),
            button(words.drop, () => void forget(id).then(() => draw(false))),
          );
        return line;
      }),
    );
  }

  async function forget(id: string): Promise<void> {
    waiting.delete(id);
    refused.delete(id);
    await del(id, store).catch(() => undefined);
  }

  /** Sends one; whether the server could be reached. */
  async function sendOne(id: string, { fields, picture }: Outgoing): Promise<boolean> {
    const body = new FormData();
    body.append("post", id);
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (picture !== undefined) body.append("picture", picture);
    let answer: Response;
    try {
      answer = await fetch(`/desk/api/live/${story}`, { method: "POST", body, signal: AbortSignal.timeout(patience) });
    } catch {
      return false;
    }
    if (answer.status >= 500 || answer.status === 401 || answer.status === 429) return false;
    const told = (await answer.json().catch(() => ({}))) as Told;
    if (answer.ok) {
      await forget(id);
      show(told);
    } else refused.set(id, told.message ?? String(answer.status));
    return true;
  }

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    let isAway = false;
    draw(false);
    for (const [id, one] of [...waiting].toSorted(([, a], [, b]) => a.at - b.at)) {
      if (refused.has(id)) continue;
      isAway = !(await sendOne(id, one));
      if (isAway) break;
      draw(false);
    }
    isSending = false;
    draw(isAway);
    if ([...waiting.keys()].some((id) => !refused.has(id))) setTimeout(() => void send(), retry);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const picture = field("picture").files?.[0];
    const texts = ["text", "headline", "alt", "credit"].map((name) => [name, field(name).value] as const);
    const marks = ["key", "pinned"].flatMap((name) => (field(name).checked ? [[name, "1"] as const] : []));
    if (texts[0]?.[1].trim() === "" && texts[1]?.[1].trim() === "" && picture === undefined) {
      field("text").focus();
      return;
    }
    const id = field("post").value;
    const one: Outgoing = {
      member,
      story,
      fields: Object.fromEntries([...texts, ...marks]),
      ...(picture === undefined ? {} : { picture }),
      at: Date.now(),
    };
    waiting.set(id, one);
    // private windows of some browsers have no database
    void set(id, one, store).catch(() => undefined);
    form.reset();
    for (const name of ["text", "headline", "alt", "credit"]) field(name).value = "";
    for (const name of ["key", "pinned"]) field(name).checked = false;
    for (const details of form.querySelectorAll("details")) details.open = false;
    field("post").value = freshId();
    field("text").focus();
    void send();
  });

  addEventListener("online", () => void send());
  void entries<string, Outgoing>(store)
    .then((kept) => {
      for (const [id, one] of kept) if (one.story === story && one.member === member) waiting.set(id, one);
      if (waiting.size > 0) void send();
    })
    .catch(() => undefined);
}
