import { randomBytes } from "node:crypto";
import { type OneTimeAddress, hashPassword, hoursGood, oneTimeAddress, parsePassword } from "@mihwar/desk";
import {
  type MemberAccount,
  type MemberId,
  type MemberRefusal,
  type Outcome,
  parseEmail,
  parseMemberEntry,
  randomMemberIds,
} from "@mihwar/newsroom";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { type OpenNewsroom, openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";
import { unsetOrigin } from "./starter-edition.ts";
import { printable } from "./terminal.ts";

const by = "cli:user";

const verbs = ["add", "list", "disable", "enable", "reset"] as const;

/** The address for a person to open: whole where the edition says where it stands, else the path. */
async function addressOf({ archive }: OpenNewsroom, { path }: OneTimeAddress): Promise<string> {
  const { origin } = await archive.reading.getEdition();
  return origin === unsetOrigin ? path : `${origin}${path}`;
}

function say(call: Call, refusals: readonly MemberRefusal[]): ExitCode {
  for (const refusal of refusals) call.terminal.say(printable(call.words.user.refusal(refusal)));
  return 1;
}

/** What is told of a member: nothing that opens anything. */
const recordOf = ({ id, name, email, role, sections, since, disabled, ...guards }: MemberAccount): object => ({
  id,
  name,
  email,
  role,
  sections,
  since,
  ...(disabled === undefined ? {} : { disabled }),
  password: guards.hasPassword,
  secondFactor: guards.hasSecondFactor,
  passkeys: guards.passkeys,
});

/** Opens an address for a member, and prints it this once. */
async function invite(call: Call, newsroom: OpenNewsroom, member: MemberAccount): Promise<ExitCode> {
  const made = oneTimeAddress();
  await newsroom.accounts.accounts.invite(member.id, made.hash, hoursGood.member, by);
  const address = await addressOf(newsroom, made);
  call.terminal.data(
    flag(call, "json") ? JSON.stringify({ ...recordOf(member), address }) : `${member.id}\t${address}`,
  );
  call.terminal.say(call.words.user.address(hoursGood.member, address.startsWith("/")));
  return 0;
}

async function add(call: Call, newsroom: OpenNewsroom, name: string): Promise<ExitCode> {
  const { accounts } = newsroom.accounts;
  const sections = text(call, "sections") ?? "all";
  const entry = parseMemberEntry(
    {
      name,
      email: text(call, "email") ?? "",
      role: text(call, "role") ?? "",
      sections: sections === "all" ? "all" : sections.split(",").map((one) => one.trim()),
    },
    await newsroom.archive.reading.listSections(),
  );
  if (!entry.ok) return say(call, entry.refusals);
  const id = randomMemberIds((bytes) => randomBytes(bytes)).next();
  if (!flag(call, "password-stdin")) {
    const added = await accounts.addMember({ ...entry.value, id }, by);
    return added.ok ? invite(call, newsroom, added.value) : say(call, added.refusals);
  }
  const [typed = ""] = (await call.terminal.input()).split(/\r?\n/, 1);
  const password = parsePassword(typed);
  if (!password.ok) {
    for (const refusal of password.refusals) call.terminal.say(call.words.user.passwordRefusal(refusal));
    return 1;
  }
  const added = await accounts.addMember({ ...entry.value, id, passwordHash: await hashPassword(password.value) }, by);
  if (!added.ok) return say(call, added.refusals);
  call.terminal.data(flag(call, "json") ? JSON.stringify(recordOf(added.value)) : added.value.id);
  return 0;
}

async function list(call: Call, { accounts }: OpenNewsroom): Promise<ExitCode> {
  for (const member of await accounts.accounts.listMembers()) {
    const { id, email, role, sections, name, disabled } = member;
    const where = sections === "all" ? "all" : sections.join(",");
    const line = [
      id,
      role,
      where,
      email,
      printable(name),
      ...(disabled === undefined ? [] : [call.words.user.disabled()]),
    ];
    call.terminal.data(flag(call, "json") ? JSON.stringify(recordOf(member)) : line.join("\t"));
  }
  return 0;
}

/** Somebody by their id or their e-mail. */
async function find({ accounts }: OpenNewsroom, who: string): Promise<Outcome<MemberAccount, MemberRefusal>> {
  const email = parseEmail(who);
  const found =
    email === undefined
      ? await accounts.accounts.findMember(who as MemberId)
      : await accounts.accounts.findMemberByEmail(email);
  return found === undefined
    ? { ok: false, refusals: [{ code: "member-unknown", member: who }] }
    : { ok: true, value: found };
}

async function change(
  call: Call,
  newsroom: OpenNewsroom,
  verb: "disable" | "enable" | "reset",
  who: string,
): Promise<ExitCode> {
  const { accounts } = newsroom.accounts;
  const found = await find(newsroom, who);
  if (!found.ok) return say(call, found.refusals);
  const { id } = found.value;
  const done = await (verb === "disable"
    ? accounts.disableMember(id, by)
    : verb === "enable"
      ? accounts.enableMember(id, by)
      : accounts.resetMember(id, { secondFactor: flag(call, "second-factor") }, by));
  if (!done.ok) return say(call, done.refusals);
  if (verb === "reset") return invite(call, newsroom, done.value);
  call.terminal.say(call.words.user.done(verb, printable(done.value.name)));
  return 0;
}

export const userCommand: Command = {
  name: "user",
  usage: [
    "mihwar user add NAME --email E --role reporter|editor|chief|admin [--sections world,economy|all] [--password-stdin] [--json]",
    "mihwar user list [--json]",
    "mihwar user disable ID|EMAIL",
    "mihwar user enable ID|EMAIL",
    "mihwar user reset ID|EMAIL [--second-factor] [--json]",
  ],
  example: "mihwar user add 'هند الرملي' --email hind@example.org --role editor --sections world,economy",
  options: {
    ...archiveOptions,
    email: { type: "string" },
    role: { type: "string" },
    sections: { type: "string" },
    "password-stdin": { type: "boolean" },
    "second-factor": { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(call) {
    const { rest, terminal, words } = call;
    const verb = verbs.find((one) => one === rest[0]);
    const who = rest[1];
    const isWhole = verb === "list" ? rest.length === 1 : verb !== undefined && rest.length === 2;
    const needed =
      verb === "add" ? (["email", "role"] as const).find((name) => text(call, name) === undefined) : undefined;
    if (!isWhole || verb === undefined || needed !== undefined) {
      if (verb !== undefined && needed !== undefined) terminal.say(words.optionNeeded(verb, `--${needed}`));
      terminal.say(words.wrongUsage(userCommand.usage));
      return 2;
    }
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), words);
    try {
      if (verb === "add") return await add(call, newsroom, who ?? "");
      if (verb === "list") return await list(call, newsroom);
      return await change(call, newsroom, verb, who ?? "");
    } finally {
      await newsroom.close();
    }
  },
};
