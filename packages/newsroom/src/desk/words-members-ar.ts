import { type WordsFor, say } from "../words.ts";
import type { MemberRefusal } from "./member-entry.ts";
import type { Role } from "./member.ts";

export const roleWordsAr: Readonly<Record<Role, string>> = {
  reporter: "مراسل",
  editor: "محرر",
  chief: "رئيس تحرير",
  admin: "مشرف",
};

const refusals: WordsFor<MemberRefusal> = {
  "name-unusable": ({ most }) => `الاسم من حرف إلى ${most} حرفًا في سطر واحد؛ اكتبه كما يُعرف به صاحبه`,
  "email-unusable": ({ email }) => `«${email}» ليس عنوان بريد؛ مثاله: hind@example.org`,
  "email-taken": ({ email }) => `البريد ${email} لعضو آخر؛ اكتب بريدًا غيره`,
  "role-unknown": ({ role, known }) => `لا دور باسم «${role}»؛ الأدوار: ${known.join(" · ")}`,
  "sections-missing": () => "لم يُذكر قسم؛ سمِّ أقسامه، أو كلَّها: all",
  "section-unknown": ({ section, known }) => `لا قسم باسم «${section}»؛ الأقسام: ${known.join(" · ")}`,
  "member-unknown": ({ member }) => `لا عضو بهذا المعرّف أو البريد: ${member}`,
  "member-disabled": () => "العضو موقوف؛ أعِده أولًا",
  "last-admin": () => "هذا آخر مشرف؛ اجعل غيره مشرفًا أولًا",
};

export const memberRefusalWordsAr = (refusal: MemberRefusal): string => say(refusals, refusal);
