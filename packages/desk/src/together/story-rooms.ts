import {
  type Accounts,
  type Archive,
  ArchiveDown,
  type Member,
  type SectionId,
  type SharedNote,
  type StoryId,
  callOfStep,
  deskArchive,
  storyAt,
} from "@mihwar/newsroom";
import { type Seat, type StoryRoom, closings, openRoom } from "./story-room.ts";

/** A window's socket, and in whose session it was opened. */
export interface SeatOfMember extends Seat {
  readonly story: StoryId;
  readonly session: string;
  /** Told what the member is and may by now. */
  stand(member: Member, write: boolean): void;
}

/** What a member may do with a story that they have open. */
export type RoomStanding = "write" | "read" | "none" | "missing";

/** The shared texts of one process. */
export interface StoryRooms {
  standingOf(member: Member, story: StoryId): Promise<RoomStanding>;
  join(seat: SeatOfMember, hello: Parameters<StoryRoom["join"]>[1]): Promise<void>;
  room(story: StoryId): StoryRoom | undefined;
  leave(seat: SeatOfMember): void;
  /** The sockets of a member here. */
  seatsOf(member: Member["id"]): number;
  /** Before a step, and before anybody is shown the archive's text: it shall say what is written by now. */
  follow(story: StoryId): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds. */
const rhythm = {
  /** How often it is asked who is still who they were and may what they could, and how the texts stand elsewhere. */
  look: 600,
  /** How often it is asked which texts a process has left behind that is no more. */
  sweep: 2000,
  /** A room in which nobody is stays so long. */
  idle: 10_000,
} as const;

/** Seconds after which a text is left behind. */
const leftBehind = 3;

/** Opens the rooms of a process. */
export function openRooms({
  archive,
  accounts,
  onFault,
}: {
  readonly archive: Archive;
  readonly accounts: Accounts;
  readonly onFault: (fault: unknown) => void;
}): StoryRooms {
  const { shared } = archive;
  const rooms = new Map<StoryId, StoryRoom>();
  const seats = new Set<SeatOfMember>();
  let sections: ReadonlySet<SectionId> = new Set();
  let swept = performance.now();
  let isClosed = false;

  // an archive that is away for a moment is asked again
  const tell = (fault: unknown): void => {
    if (!isClosed && !(fault instanceof ArchiveDown)) onFault(fault);
  };

  function roomOf(story: StoryId): StoryRoom {
    const room =
      rooms.get(story) ??
      openRoom({
        story,
        shared,
        sections: () => sections,
        findPerson: async (name) => (await archive.findPersonByName(name))?.id,
        onFault: tell,
      });
    rooms.set(story, room);
    return room;
  }

  async function standingOf(member: Member, story: StoryId): Promise<RoomStanding> {
    const desk = deskArchive(archive, member);
    const found = await desk.findStory(story);
    if (!found.ok) return "none";
    if (found.value === undefined) return "missing";
    const { kind } = storyAt(found.value, await desk.now()).state;
    const may = await desk.findStoryFor(callOfStep.revise(kind), story);
    return may.ok ? "write" : "read";
  }

  const learnSections = async (): Promise<void> => {
    sections = new Set((await archive.reading.listSections()).map(({ id }) => id));
  };

  /** Who is signed out, disabled, or may no more what they could: asked anew, once a member and story. */
  async function lookAtSeats(): Promise<void> {
    const now = [...seats];
    if (now.length === 0) return;
    await learnSections();
    const open = await accounts.listOpenSessions([...new Set(now.map(({ session }) => session))]);
    const standings = new Map<string, Promise<RoomStanding>>();
    for (const seat of now) {
      const member = open.get(seat.session);
      if (member === undefined) {
        seat.close(closings.signedOut);
        continue;
      }
      const key = `${member.id} ${seat.story}`;
      const asked = standings.get(key) ?? standingOf(member, seat.story);
      standings.set(key, asked);
      const standing = await asked;
      if (standing === "write" || standing === "read") seat.stand(member, standing === "write");
      else seat.close(standing === "none" ? closings.forbidden : closings.missing);
    }
  }

  /** What notes have not told, and what was changed past the shared texts. */
  async function lookAtTexts(): Promise<void> {
    for (const { story, generation, seq, base, now } of await shared.listShared([...rooms.keys()])) {
      const room = rooms.get(story);
      const place = room?.place();
      if (room === undefined || place === undefined) continue;
      if (place.generation !== generation || place.seq < seq) await room.catchUp();
      if (base.revision !== now.revision || base.version !== now.version) await room.follow();
    }
    for (const [story, room] of rooms) {
      if (room.seats.size > 0 || performance.now() - room.idleSince() < rhythm.idle) continue;
      rooms.delete(story);
      await room.close();
    }
  }

  async function sweep(): Promise<void> {
    if (performance.now() - swept < rhythm.sweep) return;
    swept = performance.now();
    for (const story of await shared.listUnfollowed(leftBehind)) await roomOf(story).follow();
  }

  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const lookSoon = (): void => {
    timer = setTimeout(() => {
      looking = (async () => {
        for (const look of [lookAtSeats, lookAtTexts, sweep]) await look().catch(tell);
      })().finally(() => {
        if (!isClosed) lookSoon();
      });
    }, rhythm.look);
    timer.unref();
  };
  lookSoon();

  const stop = shared.onShared((note: SharedNote) => {
    const room = rooms.get(note.story);
    if (room === undefined) return;
    if (note.kind === "carets") room.hearCarets(note.carets);
    else if ((room.place()?.seq ?? 0) < note.seq || room.place()?.generation !== note.generation)
      room.catchUp().catch(tell);
  });

  return {
    standingOf,
    room: (story) => rooms.get(story),
    async join(seat, hello) {
      if (isClosed) return seat.close(closings.again);
      if (sections.size === 0) await learnSections();
      seats.add(seat);
      await roomOf(seat.story).join(seat, hello);
    },
    leave(seat) {
      seats.delete(seat);
      rooms.get(seat.story)?.leave(seat);
    },
    seatsOf: (member) => [...seats].filter((seat) => seat.member.id === member).length,
    async follow(story) {
      const [standing] = await shared.listShared([story]);
      if (standing === undefined) return;
      const { seq, followed, base, now } = standing;
      const isOne = base.revision === now.revision && base.version === now.version;
      const room = rooms.get(story);
      // what windows here have sent is on its way
      if (seq > followed || !isOne || room !== undefined) await (room ?? roomOf(story)).follow();
    },
    async close() {
      isClosed = true;
      stop();
      clearTimeout(timer);
      await looking;
      await Promise.all([...rooms.values()].map((room) => room.close()));
      rooms.clear();
    },
  };
}
