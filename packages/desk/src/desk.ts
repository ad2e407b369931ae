import { isIP } from "node:net";
import { type Accounts, ArchiveDown, type BlockId, type Edition, type StoryId } from "@mihwar/newsroom";
import { type Answer, json, onward, page, respond } from "./answer.ts";
import { accountRoutes } from "./account-routes.ts";
import type { Auth, createAuth } from "./auth.ts";
import { clientScripts } from "./client-script.ts";
import { cookieNames, readCookies } from "./cookies.ts";
import { dossierRoutes } from "./dossiers/dossier-routes.ts";
import { dossierPreviewRoutes } from "./dossier-preview-routes.ts";
import { entityRoutes } from "./entity-routes.ts";
import { guideRoutes } from "./guide-routes.ts";
import { historyRoutes } from "./history-routes.ts";
import { frontRoutes } from "./front-routes.ts";
import { itemHistoryRoutes } from "./item-history-routes.ts";
import { taskRoutes } from "./task-routes.ts";
import { owedTasks } from "./owed-tasks.ts";
import { homeRoutes } from "./home-routes.ts";
import { mediaRoutes } from "./media-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { newStoryRoutes } from "./new-story-routes.ts";
import { homePath, onwardAddress } from "./onward-address.ts";
import { noteRoutes } from "./notes/note-routes.ts";
import { coverageRoutes } from "./plan/coverage-routes.ts";
import { planRoutes } from "./plan/plan-routes.ts";
import { problemPage } from "./pages/problem-page.tsx";
import { passkeyScript, passkeyScriptPath } from "./passkey-client.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { passwordRoutes } from "./password-routes.ts";
import type { PictureKeeper } from "./picture-keeper.ts";
import { type Route, mayTake, namedIn } from "./route.ts";
import { comesFromDesk } from "./same-origin.ts";
import { readBody } from "./sent-body.ts";
import { suggestionRoutes } from "./suggestion-routes.ts";
import { storyTextRoutes } from "./story-text-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { storyRoutes } from "./story-routes.ts";
import { type Look, styleSheet } from "./style-sheet.ts";
import { createThrottle } from "./throttle.ts";
import { liveblogRoutes } from "./liveblog-routes.ts";
import { tickerRoutes } from "./ticker-routes.ts";
import { type Upgrade, type UpgradeStatus, openSockets, refuseUpgrade } from "./together/desk-socket.ts";
import { openRooms } from "./together/story-rooms.ts";
import { createTurns } from "./turns.ts";
import type { DeskBase, MemberVisit, Visit } from "./visit.ts";
import { type DeskWords, deskWordsAr } from "./words-ar.ts";
import { deskWordsEn } from "./words-en.ts";

/** The desk, as the server in front of it asks: a request under `/desk`, and who sent it. */
export interface Desk {
  answer(request: Request, from: { readonly client: string }): Promise<Response>;
  /** Bytes that may be sent to an address whose route reads them as they come. */
  mostSent(path: string): number | undefined;
  /** Makes a socket of a connection, for whoever may have one; anybody else is told why not, and nothing of theirs is read. */
  upgrade(request: Request, from: { readonly client: string } & Upgrade): Promise<void>;
  /** Brings what is written together into the archive, and ends the sockets. */
  close(): Promise<void>;
}

export interface DeskWanted {
  readonly accounts: Accounts;
  /** The connections over which the sign-in library keeps what is its own. */
  readonly pool: Parameters<typeof createAuth>[0]["pool"];
  readonly archive: DeskBase["archive"];
  readonly fronts: DeskBase["fronts"];
  readonly calendars: DeskBase["calendars"];
  readonly helps: DeskBase["helps"];
  readonly previews: DeskBase["previews"];
  readonly guide: DeskBase["guide"];
  /** Has the machines that propose lines of dossiers read a story as it is saved now. */
  readonly askMachines: (story: StoryId, posts?: readonly BlockId[]) => Promise<void>;
  readonly pictures: PictureKeeper;
  readonly look: Look;
  /** Where members may reach the desk, beside where the edition stands. */
  readonly origins: () => readonly string[];
  readonly onFault: (fault: unknown, at: { readonly method: string; readonly path: string }) => void;
}

/** Every address of the desk. */
export const deskRoutes: readonly Route[] = [
  ...signInRoutes,
  ...passwordRoutes,
  ...homeRoutes,
  ...storyTextRoutes,
  ...newStoryRoutes,
  ...storyRoutes,
  ...noteRoutes,
  ...historyRoutes,
  ...accountRoutes,
  ...passkeyRoutes,
  ...memberRoutes,
  ...planRoutes,
  ...coverageRoutes,
  ...frontRoutes,
  ...liveblogRoutes,
  ...tickerRoutes,
  ...mediaRoutes,
  ...guideRoutes,
  ...suggestionRoutes,
  ...dossierRoutes,
  ...taskRoutes,
  ...entityRoutes,
  ...itemHistoryRoutes,
  ...dossierPreviewRoutes,
];

/** Passwords worked on at once in one process, and how many a client may have in the line. */
const atOnce = { running: 2, perClient: 4 } as const;

/** Pictures of at most 60 MB held at once in one process, and how many of them may be one member's. */
const arrivalsAtOnce = { running: 4, perClient: 3 } as const;

const words: Readonly<Record<Visit["language"], DeskWords>> = { ar: deskWordsAr, en: deskWordsEn };

/** An address as it may be told: the rest of it may be somebody's one-time address. */
const placeOf = (path: string): string => path.split("/").slice(0, 3).join("/");

const isForScripts = (path: string): boolean => path.startsWith("/desk/api/");

/** Whether browsers let passkeys belong to an origin: secure, and a name. */
function mayHavePasskeys(origin: string): boolean {
  const { hostname, protocol } = new URL(origin);
  if (isIP(hostname.replaceAll(/[[\]]/g, "")) !== 0) return false;
  return protocol === "https:" || hostname === "localhost";
}

/** Opens the desk over an archive and its accounts. */
export async function createDesk(wanted: DeskWanted): Promise<Desk> {
  const { accounts, archive, onFault } = wanted;
  const secret = await accounts.secret();
  const sheet = styleSheet(wanted.look);
  const onSocketFault = (fault: unknown): void => onFault(fault, { method: "GET", path: "/desk/api/stories" });
  const base: DeskBase = {
    accounts,
    archive,
    fronts: wanted.fronts,
    calendars: wanted.calendars,
    helps: wanted.helps,
    previews: wanted.previews,
    guide: wanted.guide,
    askMachines: (story, posts) =>
      void wanted
        .askMachines(story, posts)
        .catch((fault: unknown) => onFault(fault, { method: "POST", path: "/desk/stories" })),
    secret,
    sheet,
    throttle: createThrottle(accounts, secret),
    turns: createTurns(atOnce),
    pictures: wanted.pictures,
    arrivals: createTurns(arrivalsAtOnce),
    together: openRooms({ archive, accounts, onFault: onSocketFault }),
  };
  const sockets = openSockets(base.together, onSocketFault);
  const assets = new Map<string, Answer>([
    [sheet.path, { kind: "asset", type: "text/css; charset=utf-8", body: sheet.css }],
    [passkeyScriptPath, { kind: "asset", type: "text/javascript; charset=utf-8", body: passkeyScript }],
    ...clientScripts().map(({ path, asset }) => [path, asset] as const),
  ]);
  const auths = new Map<string, Promise<Auth>>();

  /**
   * The library for one origin; whoever comes by a name that the newsroom has not told shares one without passkeys. It is
   * read when somebody first asks for the desk: no command and no reader waits for it.
   */
  function authFor(origin: string, name: string): Promise<Auth> {
    const key = `${origin} ${name}`;
    const known = auths.get(key);
    if (known !== undefined) return known;
    // an edition that is renamed again and again
    if (auths.size >= 16) auths.clear();
    const made = import("./auth.ts").then((library) =>
      library.createAuth({
        pool: wanted.pool,
        secret,
        origin,
        name,
        onTrouble: (message, details) =>
          onFault(details.find((one) => one instanceof Error) ?? new Error(message), { method: "GET", path: homePath }),
      }),
    );
    auths.set(key, made);
    return made;
  }

  async function visitOf(request: Request, client: string): Promise<Visit> {
    const edition = await archive.reading.getEdition();
    const url = new URL(request.url);
    const origin = originOf(url, edition);
    const isKnown = [edition.origin, ...wanted.origins()].includes(origin);
    const secure = origin.startsWith("https:");
    const cookies = readCookies(request.headers.get("cookie"));
    const language = cookies.get(cookieNames.language) === "en" ? "en" : "ar";
    return {
      base,
      request,
      url,
      client,
      edition,
      origin,
      secure,
      cookies,
      language,
      words: words[language],
      auth: await authFor(isKnown ? origin : `${secure ? "https" : "http"}://desk.invalid`, edition.name),
      hasPasskeys: isKnown && mayHavePasskeys(origin),
      named: {},
      form: new URLSearchParams(),
      sent: {},
    };
  }

  /** The same visit with its member, where somebody is signed in; and the cookies that keep them so. */
  async function signedIn(visit: Visit): Promise<{ readonly by?: MemberVisit; readonly cookies: readonly string[] }> {
    if (![...visit.cookies.keys()].some((name) => name.endsWith("mihwar.session_token"))) return { cookies: [] };
    const found = await visit.auth.find(visit.request.headers);
    if (!found.ok || found.value === undefined) return { cookies: found.cookies };
    const member = await accounts.findMember(found.value.member);
    if (member === undefined || member.disabled !== undefined) return { cookies: [] };
    const { language } = member;
    const by = { ...visit, member, session: found.value.session, language, words: words[language] };
    return { by, cookies: found.cookies };
  }

  async function take(visit: Visit): Promise<Answer> {
    const { request, url } = visit;
    const method = request.method === "HEAD" ? "GET" : request.method;
    const { by, cookies } = await signedIn(visit);
    const fitting = deskRoutes.filter(({ path }) => namedIn(path, url.pathname) !== undefined);
    const route = fitting.find((one) => one.method === method);

    if (by === undefined && route?.who !== "anyone") return withCookies(turnedAway(url, method), cookies);
    if (method !== "GET" && !comesFromDesk(request.headers, url.host)) return problem(visit, by, "elsewhere", 403);
    if (route === undefined) return problem(visit, by, "missing", fitting.length > 0 ? 405 : 404);
    if (by !== undefined && url.pathname.startsWith("/desk/sign-in"))
      return onward(onwardAddress(url.searchParams.get("next")));
    const named = namedIn(route.path, url.pathname) ?? {};
    // nothing is read before it is known who sends it
    if (by !== undefined && !mayTake(route, by)) return problem(visit, by, "forbidden", 403);
    const isReadHere = method !== "GET" && route.readsItself !== true;
    const body = isReadHere ? await readBody(request, route.mostFields) : ({ kind: "nothing" } as const);
    if (body.kind === "unusable") return problem(visit, by, "unusable", body.status);
    const isRight = body.kind === "nothing" || (body.kind === "json") === isForScripts(url.pathname);
    if (!isRight) return problem(visit, by, "unusable", 415);
    const read = {
      named,
      ...(body.kind === "form" ? { form: body.form } : {}),
      ...(body.kind === "json" ? { sent: body.sent } : {}),
    };
    if (route.who === "anyone") return withCookies(await route.take({ ...visit, ...read }), cookies);
    if (by === undefined) return turnedAway(url, method);
    const owed = isForScripts(url.pathname) ? {} : { owed: await owedTasks(archive, by.edition) };
    return withCookies(await route.take({ ...by, ...read, ...owed }), cookies);
  }

  function problem(
    visit: Visit,
    by: MemberVisit | undefined,
    what: keyof DeskWords["problems"],
    status: number,
  ): Answer {
    if (isForScripts(visit.url.pathname)) {
      const [message] = (by ?? visit).words.problems[what];
      return json({ code: what, message }, { status });
    }
    return page(problemPage(by ?? visit, what, by), { status });
  }

  /** Whoever is not signed in is not told whether there is such an address; nor is anybody whom another site has sent. */
  async function statusOfUpgrade(visit: Visit, upgrade: Upgrade): Promise<UpgradeStatus | undefined> {
    const { by } = await signedIn(visit);
    if (by === undefined) return 401;
    if (!comesFromDesk(visit.request.headers, visit.url.host)) return 403;
    return sockets.open(by, upgrade);
  }

  return {
    async upgrade(request, { client, ...upgrade }) {
      try {
        const status = await statusOfUpgrade(await visitOf(request, client), upgrade);
        if (status !== undefined) refuseUpgrade(upgrade, status);
      } catch (fault) {
        onFault(fault, { method: "GET", path: placeOf(new URL(request.url).pathname) });
        refuseUpgrade(upgrade, 503);
      }
    },
    async close() {
      await base.together.close();
      sockets.close();
    },
    mostSent: (path) =>
      deskRoutes.find(
        ({ method, path: own, mostSent }) =>
          method === "POST" && mostSent !== undefined && namedIn(own, path) !== undefined,
      )?.mostSent,
    async answer(request, { client }) {
      const url = new URL(request.url);
      const asset = request.method === "GET" || request.method === "HEAD" ? assets.get(url.pathname) : undefined;
      let visit: Visit | undefined;
      let answer: Answer;
      try {
        if (asset === undefined) visit = await visitOf(request, client);
        answer = asset ?? (visit === undefined ? onward(homePath) : await take(visit));
      } catch (fault) {
        onFault(fault, { method: request.method, path: placeOf(url.pathname) });
        const status = fault instanceof ArchiveDown ? 503 : 500;
        answer =
          visit === undefined
            ? { kind: "page", status, html: "<!doctype html><title>Mihwar</title>" }
            : problem(visit, undefined, "fault", status);
      }
      const isSecure = visit?.secure ?? url.protocol === "https:";
      const response = respond(answer, isSecure, request.headers.get("accept-encoding"));
      return request.method === "HEAD" ? new Response(null, response) : response;
    },
  };
}

/** Where the desk was asked for. A server in front may end https: then the edition knows that it stands behind one. */
function originOf(url: URL, edition: Pick<Edition, "origin">): string {
  if (!URL.canParse(edition.origin)) return url.origin;
  const known = new URL(edition.origin);
  return known.host === url.host && known.protocol === "https:" ? known.origin : url.origin;
}

/** What nobody is told who is not signed in: whether there is such an address. */
function turnedAway(url: URL, method: string): Answer {
  if (isForScripts(url.pathname)) return json({ code: "sign-in" }, { status: 401 });
  const next = onwardAddress(`${url.pathname}${url.search}`);
  const query = method === "GET" && next !== homePath ? `?${new URLSearchParams({ next })}` : "";
  return onward(`/desk/sign-in${query}`);
}

/** Cookies of the session before the route's own: of two with one name browsers keep the last. */
const withCookies = (answer: Answer, cookies: readonly string[]): Answer =>
  answer.kind === "asset" || cookies.length === 0
    ? answer
    : { ...answer, cookies: [...cookies, ...(answer.cookies ?? [])] };
