import { type Archive, type Decision, type Proposal, refOf } from "@mihwar/newsroom";
import { type Call, type ExitCode, flag, text } from "./command.ts";
import { printable } from "./terminal.ts";

const isWaiting = ({ decision }: Proposal): boolean => decision === undefined;

/** Prints what the machines proposed and nobody has decided on yet, the oldest first. */
export async function listPending({ terminal, options }: Call, archive: Archive): Promise<ExitCode> {
  const { proposals } = await archive.dossiers.loadDossiers();
  for (const { change } of [...proposals.values()].filter(isWaiting)) {
    const { n, by, note, confidence, operation } = change;
    const line = [n, by, refOf(operation), confidence?.toFixed(2) ?? "", printable(note)].join("\t");
    terminal.data(options["json"] === true ? JSON.stringify({ n, by, note, confidence, operation }) : line);
  }
  return 0;
}

/** A person's word on a proposal: from then on it is so, or is never proposed again. */
export async function decide(
  call: Call,
  archive: Archive,
  { of, verdict }: { readonly of: number; readonly verdict: Decision["verdict"] },
): Promise<ExitCode> {
  const { terminal, words } = call;
  const by = `u:${text(call, "by") ?? "cli"}` as const;
  const written = await archive.dossiers.writeLog("cli:dossier", () => [{ kind: "decision", by, of, verdict }]);
  if (!written.ok) {
    for (const { refusal } of written.refusals) terminal.say(words.dossier.refusal(refusal));
    return 1;
  }
  const { proposals } = await archive.dossiers.loadDossiers();
  const note = proposals.get(of)?.change.note ?? "";
  if (!flag(call, "json")) terminal.say(words.dossier.decided(verdict, printable(note)));
  return 0;
}
