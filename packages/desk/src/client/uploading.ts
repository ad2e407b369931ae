/** What the page says of files on their way; it comes in the page, in its language. */
interface UploadWords {
  readonly waiting: string;
  readonly arrived: string;
  readonly known: string;
  readonly lost: string;
  readonly describe: string;
  readonly tooHeavy: string;
  readonly tooMany: string;
}

interface Answered {
  readonly media?: { readonly page: string; readonly known?: boolean };
  readonly message?: string;
  readonly code?: string;
}

/** One file on the page: what it is called, how far it is, what became of it. */
function rowOf(list: HTMLElement, name: string) {
  const row = document.createElement("li");
  const called = document.createElement("bdi");
  called.textContent = name;
  const first = document.createElement("span");
  first.className = "first";
  first.append(called);
  const state = document.createElement("span");
  row.append(first, state);
  list.append(row);
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", name);
  return {
    say: (text: string) => state.replaceChildren(text),
    refuse(text: string) {
      state.className = "away";
      state.replaceChildren(text);
    },
    progress(share: number) {
      if (!bar.isConnected) state.replaceChildren(bar);
      bar.value = share;
    },
    lead(to: string, text: string, more: string) {
      const link = document.createElement("a");
      link.href = to;
      link.textContent = more;
      state.replaceChildren(`${text}. `, link);
    },
  };
}

/** Sends one file as it is. Rejects where nobody answers. */
const send = (file: File, credit: string, onShare: (share: number) => void): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/desk/api/media");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    if (credit !== "") request.setRequestHeader("x-credit", encodeURIComponent(credit));
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Error("nobody answers"));
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText) as Answered);
      } catch (fault) {
        reject(fault instanceof Error ? fault : new Error(String(fault)));
      }
    };
    request.send(file);
  });

/**
 * Lets files be sent from a form one by one, each with its own progress and its own refusal: chosen, dragged over the page,
 * or pasted.
 */
export function uploading(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset["upload"] ?? "{}") as UploadWords;
  const mostBytes = Number(form.dataset["mostBytes"]);
  const mostFiles = Number(form.dataset["mostFiles"]);
  const list = form.parentElement?.querySelector<HTMLElement>("[data-sent]");
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  if (list === null || list === undefined || input === null) return;
  const hint = form.querySelector<HTMLElement>("[data-drop-hint]");
  if (hint !== null) hint.hidden = false;
  const credit = (): string => form.querySelector<HTMLInputElement>("input[name=credit]")?.value.trim() ?? "";
  let last: Promise<void> = Promise.resolve();
  let open = 0;

  async function one(file: File, row: ReturnType<typeof rowOf>): Promise<string | undefined> {
    if (file.size > mostBytes) {
      row.refuse(words.tooHeavy);
      return undefined;
    }
    row.progress(0);
    try {
      const { media, message, code } = await send(file, credit(), (share) => row.progress(share));
      // the session has ended meanwhile
      if (code === "sign-in") location.assign("/desk/sign-in?next=%2Fdesk%2Fmedia");
      if (media === undefined) {
        row.refuse(message ?? words.lost);
        return undefined;
      }
      row.lead(media.page, media.known === true ? words.known : words.arrived, words.describe);
      return media.page;
    } catch {
      row.refuse(words.lost);
      return undefined;
    }
  }

  function take(files: readonly File[]): void {
    if (files.length === 0) return;
    list?.removeAttribute("hidden");
    const rows = files.map((file) => ({ file, row: rowOf(list as HTMLElement, file.name) }));
    for (const { row } of rows.slice(mostFiles)) row.refuse(words.tooMany);
    for (const { file, row } of rows.slice(0, mostFiles)) {
      row.say(words.waiting);
      open += 1;
      last = last.then(async () => {
        const page = await one(file, row);
        open -= 1;
        // one picture alone is described at once
        if (page !== undefined && files.length === 1 && open === 0) location.assign(page);
      });
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take([...(input.files ?? [])]);
    input.value = "";
  });
  const filesOf = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    form.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) form.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    form.classList.remove("over");
    const files = filesOf(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  addEventListener("paste", (event) => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  addEventListener("beforeunload", (event) => {
    if (open > 0) event.preventDefault();
  });
}
