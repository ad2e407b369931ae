import type { ReadonlyArchive } from "@mihwar/newsroom";
import { createDesk } from "@mihwar/desk";
import { fontFaces, preloads } from "@mihwar/site/fonts";
import { inkSheet } from "@mihwar/site/styles/palette";
import type { Registry } from "prom-client";
import {
  type DoorFigures,
  type HttpServer,
  type Operations,
  createSite,
  openPageFiles,
  previewDossier,
  previewFront,
  previewPlace,
  serveSite,
} from "@mihwar/site";
import { askMachines } from "./ask-machines.ts";
import { createHealth, type HealthReport } from "./health.ts";
import { faultFields } from "./fault-fields.ts";
import { type Log, kindOfPath } from "./log.ts";
import { deskCalendars } from "./desk-calendars.ts";
import { deskGuide } from "./desk-guide.ts";
import { deskHelps } from "./desk-helps.ts";
import { findStories } from "./find-stories.ts";
import { createMetrics } from "./metrics.ts";
import type { OpenNewsroom } from "./open-newsroom.ts";
import { pictureKeeper } from "./picture-keeper.ts";
import { keepReads } from "./reads-kept.ts";
import { unsetOrigin } from "./starter-edition.ts";
import { tidyMemory } from "./tidy-memory.ts";
import { watchState } from "./watch-state.ts";

/** One web process: the site over an open newsroom, listening. */
export interface WebProcess {
  /** Where it is reached: `http://host:port`. */
  readonly origin: string;
  /** Its own figures. */
  readonly registry: Registry;
  /** Ends streams, finishes the answers under way, stops listening. */
  drain(): Promise<void>;
}

/** Where pages stand as files, and whether in brotli too, for an nginx that has it. */
export interface PagesOnDisk {
  readonly folder: string;
  readonly brotli: boolean;
}

export interface WebProcessWanted {
  readonly newsroom: OpenNewsroom;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  /** Told of faults, where a person watches instead of a log. */
  readonly onFault?: (line: string) => void;
  /** Folder in which pages stand as files, for another server. */
  readonly pages?: PagesOnDisk;
  readonly metricsToken?: string;
  /** The figures of all processes, where there are several. */
  readonly allFigures?: () => Promise<string>;
  readonly workers?: () => HealthReport["workers"];
}

const prometheus = "text/plain; version=0.0.4; charset=utf-8";

const originOf = (host: string, port: number): string =>
  `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;

/** Where whoever runs the site on their own machine may reach it too: browsers give passkeys to names, not to numbers. */
function originsOf(origin: string): readonly string[] {
  const { hostname, port } = new URL(origin);
  return hostname === "127.0.0.1" || hostname === "[::1]" ? [origin, `http://localhost:${port}`] : [origin];
}

/** A site whose edition has not said where it stands is told: at the address where it is served. */
function standingAt(archive: ReadonlyArchive, origin: { readonly current: string }): ReadonlyArchive {
  return {
    ...archive,
    async getEdition() {
      const edition = await archive.getEdition();
      return edition.origin === unsetOrigin ? { ...edition, origin: origin.current } : edition;
    },
  };
}

const workOf = ({ answers, tickerListeners, postListeners }: DoorFigures): number =>
  Object.values(answers).reduce((sum, many) => sum + many, tickerListeners + postListeners);

/** Opens the site to readers. @throws ListenFailed, PageFolderRefused */
export async function startWebProcess(wanted: WebProcessWanted): Promise<WebProcess> {
  const { newsroom, host, port, log } = wanted;
  const { archive, pictures } = newsroom;
  const origin = { current: originOf(host, port) };
  let draining = false;
  const door: { open?: HttpServer } = {};

  const metrics = createMetrics(archive, () => door.open?.figures());
  const health = createHealth({
    archive,
    isDraining: () => draining,
    ...(wanted.workers === undefined ? {} : { workers: wanted.workers }),
  });
  const onFault = (fault: unknown, method: string, path: string): void => {
    log.error("fault", { method, kind: kindOfPath(path), ...faultFields(fault) });
    wanted.onFault?.(`${method} ${path}: ${fault instanceof Error ? fault.stack : String(fault)}`);
  };
  const shelf =
    wanted.pages === undefined
      ? undefined
      : await openPageFiles({
          ...wanted.pages,
          onTrouble: ({ code, cause }) => log.warn(`pages-${code}`, cause === undefined ? {} : faultFields(cause)),
        });
  const site = createSite({
    search: archive.search,
    archive: standingAt(archive.reading, origin),
    pictures,
    ...(shelf === undefined ? {} : { shelf }),
    onMade: (seconds) => metrics.made(seconds),
    onFault: (fault, { method, path }) => onFault(fault, method, path),
    onPictureRefused: (refusal, { path }) =>
      log.warn("picture-refused", { kind: kindOfPath(path), code: refusal.code }),
  });
  const figures = (): Promise<string> => metrics.registry.metrics();
  const operations: Operations = {
    metrics: async () => ({ type: prometheus, text: await (wanted.allFigures ?? figures)() }),
    ...(wanted.metricsToken === undefined ? {} : { metricsToken: wanted.metricsToken }),
    health: () => health.look(),
  };
  const reads = keepReads(archive, log);
  const desk = await createDesk({
    accounts: newsroom.accounts.accounts,
    pool: newsroom.accounts.pool,
    archive: { ...archive, reading: standingAt(archive.reading, origin) },
    fronts: {
      render: (front) => previewFront(standingAt(archive.reading, origin), front),
      find: (question, limit) => findStories(archive, question, limit),
    },
    guide: await deskGuide(),
    calendars: deskCalendars,
    previews: {
      dossier: (id, asked) => previewDossier(standingAt(archive.reading, origin), id, asked),
      place: (entity) => previewPlace(archive.reading, entity),
    },
    helps: deskHelps(newsroom, standingAt(archive.reading, origin)),
    askMachines: (story, posts) => askMachines(archive, story, posts),
    pictures: pictureKeeper(newsroom),
    look: { inks: inkSheet, fontFaces, preloads: preloads() },
    origins: () => originsOf(origin.current),
    onFault: (fault, { method, path }) => onFault(fault, method, path),
  });
  const server = await serveSite({
    site,
    host,
    port,
    operations,
    desk,
    onRead: (story) => reads.add(story),
    onFault: (fault) => onFault(fault, "GET", "/"),
  });
  door.open = server;
  // Port 0 takes any free one: only now is it known.
  origin.current = originOf(host, server.port);
  const states = watchState({ health, figures: () => door.open?.figures(), log });
  const tidying = tidyMemory({ work: () => workOf(server.figures()) });
  return {
    origin: origin.current,
    registry: metrics.registry,
    async drain() {
      draining = true;
      states.stop();
      tidying.stop();
      // The files first: from now on changes are heard of no more.
      await shelf?.close();
      // What is written together goes into the archive while it is there; windows come again, to whoever serves by then.
      await desk.close();
      await server.drain();
      await reads.stop();
    },
  };
}
