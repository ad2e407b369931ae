import type { MediaId, Picture } from "@mihwar/newsroom";
import { useId, useState } from "preact/hooks";
import { thumbnailOf } from "../../document/schema.ts";
import { useAnswerTo } from "./answer-to.ts";
import { ask } from "./ask.ts";
import type { Drawn, Writing } from "./writing.ts";

/** A picture of the newsroom, as the desk's library tells of it. */
interface Held {
  readonly id: MediaId;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The picture as a story shows it: its words begin as the library's. */
export const pictureOf = ({ id, alt, caption, credit }: Held): Picture => ({
  media: id,
  ...(alt === "" ? {} : { alt }),
  ...(caption === undefined || caption === "" ? {} : { caption }),
  ...(credit === undefined || credit === "" ? {} : { credit }),
});

/** Brings a file into the library. @returns the picture, or why it could not come in */
export async function uploadPicture(file: File): Promise<{ readonly picture: Picture } | { readonly message: string }> {
  const told = await ask<{ readonly media: Held }>("media", {
    body: file,
    headers: { "content-type": file.type, "x-file-name": encodeURIComponent(file.name) },
  });
  if (told?.ok === true) return { picture: pictureOf(told.value.media) };
  const refused = told?.refused;
  return { message: refused !== undefined && "message" in refused ? (refused.message ?? refused.code) : "" };
}

function Library({ drawn, onChoose }: { readonly drawn: Drawn; readonly onChoose: (picture: Picture) => void }) {
  const { words } = drawn;
  const [asked, setAsked] = useState("");
  const items = useAnswerTo<{ readonly items: readonly Held[] }>(`media?${new URLSearchParams({ q: asked })}`)?.items;
  return (
    <div class="library">
      <label>
        {words.pictureSearch}
        <input
          type="search"
          dir="auto"
          value={asked}
          onInput={({ currentTarget }) => setAsked(currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </label>
      {items?.length === 0 ? <p class="quiet">{words.pictureNone}</p> : null}
      <ul>
        {items?.map((held) => (
          <li key={held.id}>
            <button type="button" onClick={() => onChoose(pictureOf(held))}>
              <img src={thumbnailOf(held.id)} alt={held.alt} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Chooses a picture from the library, or brings one in. */
export function PictureChoice({
  drawn,
  writing,
  onChoose,
  isOpen = false,
}: {
  readonly drawn: Drawn;
  readonly writing: Writing;
  readonly onChoose: (picture: Picture) => void;
  readonly isOpen?: boolean;
}) {
  const { words } = drawn;
  const [shown, setShown] = useState(isOpen);
  const [isBusy, setBusy] = useState(false);
  async function bring(file: File): Promise<void> {
    setBusy(true);
    const made = await uploadPicture(file);
    setBusy(false);
    if ("picture" in made) onChoose(made.picture);
    else writing.tell({ kind: "upload-failed", message: made.message });
  }
  return (
    <div class="choice">
      <button type="button" class="second" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.choosePicture}
      </button>
      <label class="upload">
        {isBusy ? words.uploading : words.uploadPicture}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = "";
            if (file !== undefined) void bring(file);
          }}
        />
      </label>
      {shown ? (
        <Library
          drawn={drawn}
          onChoose={(picture) => {
            setShown(false);
            onChoose(picture);
          }}
        />
      ) : null}
    </div>
  );
}

/** The words of a picture, as this story says them. */
export function PictureWords({
  drawn,
  picture,
  onChange,
}: {
  readonly drawn: Drawn;
  readonly picture: Picture;
  /** Told of what becomes of the picture as it then is: two fields may be filled between two drawings. */
  readonly onChange: (change: (picture: Picture) => Picture) => void;
}) {
  const { words } = drawn;
  const name = useId();
  const set = (key: "alt" | "caption" | "credit", value: string): void =>
    onChange(({ [key]: _before, ...rest }) => (value === "" ? rest : { ...rest, [key]: value }));
  return (
    <div class="fields">
      {picture.media === undefined ? (
        <p class="told">
          {words.notHere} <bdi dir="ltr">{picture.src}</bdi>
        </p>
      ) : (
        <>
          <img class="shown" src={thumbnailOf(picture.media)} alt="" />
          <p>
            <a href={`/desk/media/${picture.media}`} target="_blank" rel="noopener">
              {words.picturePage}
            </a>
          </p>
        </>
      )}
      {(["alt", "caption", "credit"] as const).map((key) => (
        <p key={key}>
          <label for={`${name}-${key}`}>{words[key]}</label>
          <textarea
            id={`${name}-${key}`}
            rows={key === "credit" ? 1 : 2}
            dir="auto"
            value={picture[key] ?? ""}
            onInput={({ currentTarget }) => set(key, currentTarget.value.replaceAll("\n", " "))}
          />
          {key === "alt" ? <small>{words.altHint}</small> : null}
        </p>
      ))}
    </div>
  );
}
