import { systems } from "./romanization-system.ts";

/** One way to write a stretch of Arabic letters in Latin ones. */
export interface Spelling {
  readonly latin: string;
  /** How unlikely, in nats: 0 is the usual way. */
  readonly cost: number;
}

/**
 * How Arabic newsrooms write foreign names, read backwards: an Arabic letter or group, and what it may stand for in
 * English, French, German, Spanish, Italian, Slavic and Turkish names. `^` and `$` hold a line to the front or the end of
 * the name; `C` is a soft c, which stands before e, i or y only, as a plain one does not. Costs were set by hand, from
 * what each language's letters sound like.
 */
const table = `
ا a0 e2 aa2 o2.2 u2 ah2.5 ai3
^ا a0 e1 i1 o1 u1.5 ha3
ا$ a0 ah1 aa2 e2 as3 at3 ar3
^أ a0 o1.2 e1.5 u1.5 i2
أ a0 e1.5 o2
^أو o0 u.7 au.7 ou1.3 aw1 ow1 oe2 oo2 eu2
^او o.2 u.7 au.6 ou1 aw1
^أي a1 ai.6 ei.6 i.6 ay.8 ey1 ae1.5
^اي i.5 ai.7 ei.7 e1 ay1
^إ e0 i.3 ai2
^إي i0 e.2 ei1 ee1 ea1 y1.5 ye2
^آ a0 aa1.5 ah2 ar2.5
^يو yu.5 eu.6 u1 yo.5 jo.7 ju.9 iu1 io1 ho3
^يا ya.2 ja.7 ia1
^ي y.3 j.9 i1.2 e2 ye1 hi3
^هي he.3 hi.3 hee1 hea1 hay1.3 hai1.3 hy1.3 hei1
^وا wa.2 ua2 va1 oua1 wha1.5
^وي wi.3 we.3 wei1 why2 wh1.5 wy1.2 oui1 ui2
^و w.2 o1 u1.3 v1 ou1.5 wh1 oo2
ب b0 p.5 bb.8 pp1.2
پ p0 pp1
ت t0 tt.7 th1.5 d3
ت$ t0 tt.5 te1 tte1 th1.5 d2.5 dt1 ts3
تش ch0 tch.8 C.7 tsch1 cz.8 cC1.3 tj2 cs1.5 tsh2 tx2
تشي chi.2 ci.3 che.4 ce.5 cci.6 chy1.2 cy2
تس ts.3 tz.5 z.7 zz1 C1.3 cz2
تز tz.4 tts2 z.8 zz.8 ts1
ث th0 t2 C.8 z.8 s2 tt3
ج g.5 j.3 gg1 dg1.2 dj1.2 gi1 ge1.2 gh2 gu2
ج$ g.3 ge.4 j1 dge1 gg1 gh1.5 gue1.5
جي gi.3 ge.4 ji.7 je.6 gie2 jee2 jay2 jai2
جيو gio.3 geo.5 jo1 giu2 joe2
جو jo.2 go.5 ju.5 gu.8 jou.8 gou1 joe1.5 joh1.5 goe1.3
جا ja.2 ga.5 gia.9 jah2
جر gr.3 ger.8 jer1 gar1.3 jr2
چ ch.3 j1 zh1.5 g1
ح h0 hh2
خ kh.5 j.9 ch.6 h1 x1.2 k2 g1.5 gh3
خي je.8 ji1 ge1 gi1 khi.7 khe.9 che1 xi1.8
خ$ ch.2 kh.7 h1.8 k2
د d0 dd.8
د$ d0 de.9 dd.9 t2 dt2 ld3
ذ th.8 dh.5 z1 d1.3
ر r0 rr.7 rh2 wr3
ر$ r0 er.6 re.9 rr.8 hr1.2 rd3
ز z0 s.6 zz1 ss2 x2.5 ts2.5 C2.5 j3
ز$ z0 s.3 se.8 ze.9 zz1 ss2 x2 es1
س s0 ss.6 C.8 z1 sc1.3 ps3 ce1.8 x3
س$ s0 ss.6 ce.8 se1 z.9 sse1 x2.5 C2 es1
سي si0 se.2 ci.6 ce.6 sy.7 cy.9 see1 sea1 psy2 sei1 sie1
سك sk.2 sc.3 sch1 sq2
سكي$ ski0 sky.5 skii2 sci1.5
ش sh.2 sch.4 ch.7 s1 sz.8 sj1.5 ss2.5 c2.5
ش$ sh.2 sch.5 s.9 ch1 sz.8 che1 x2.5 c2.5
شت st.7 scht1 sht1 cht1.5
شتا sta.6 shta1 schta1.3
شتاين stein.1
شب sp.9 schp2 shp1.5
شم schm.3 shm.8 sm1.5
شن schn.3 shn.8
شل schl.5 shl.8 chl1.5
شو sho.6 schu.5 scho.6 shu.6 chou1 cho1 show1 shaw.9 szu1.5
ص s.1 ss.8
ض d.1
ط t.1 tt1 th1.5
ظ z.2 dh1.5
ع a.6 aa1.3 o2
ع$ a1
غ g.2 gh.4 gu.9 gg1 h2.5 j3
غ$ g.1 gue.9 gh1 gg1 ge1.5 gne3
غي gi.4 ge.4 gui.5 gue.6 guy1 gae2
غو go.2 gu.3 gou.8 goo1 gau1 goe1 gow1.5
نغ ng.1 ngh2
نغ$ ng0 ngue2 nge2
نج ng.4 nj.8 nge1
نج$ ng.3 nge.6
ف f.2 v.3 ph.7 ff.8 w1.2
ف$ v.4 f.4 ff.6 ve.7 w1.5 ph.9 fe2 ffe2
فيتش$ vic.3 vich.4 vitch1 wicz.9 vitz3
فيتز$ witz.5 vitz.5
فون$ von.6 phon1 vonn1.5 fon1
فر fr.2 ver.9 fer.9 vr1.3 wr3
ڤ v0 w1
ق k.5 q.3 g1.2 c1.2 gh1.8 kh2.5
ك k.3 c.2 ck.9 ch1.1 q1 cc1.2 kk1.3 qu1.3 kh2
ك$ k.3 ck.4 c.5 ke.8 que.8 ch1 q1.5 cke2 x3
كا ca.2 ka.3 cha1.3 qua1.2 kha2
كي ki.3 ke.4 chi.8 che.8 qui.7 que.8 key1 ky.8 kea1.5 quee2 kee1.2 kay2
كو co.2 ko.3 cu.5 ku.5 cou.8 cho1.2 coo1 kou1 quo1.5 cow1.5 koe1.3 koh1.5 cau1.5
كوي qui.7 que.8 coy1 kui1 koy1.3
كوا qua.6 koua1.5 coi1.2 kwa1
كس x.2 ks.7 cks1 cs1.2 xs2 cx2
كسا xa.3 ksa1 xan2
كر cr.2 kr.3 chr.5 cre1.3 ker1 kra1.3
كل cl.2 kl.3 chl1.5
گ g0
ل l0 ll.6 lh2.5
ل$ l0 ll.5 le.8 lle.9 el1.3
م m0 mm.7 mb2.5
م$ m0 me.9 mm.8 mb2 n3
ماك mac.2 mc.3 mack.5 mak.5 mach1
ن n0 nn.6 kn2.5 gn2.5 ne2
ن$ n0 nn.5 ne.7 nne.9 en1.3 hn1.2 nd3
ني ni0 ne.2 gni1 ny.6 nie.9 nee1 nay2
نيا nia0 nya.4 nja1.2 gna1 nea1.3
نيو new.5 nu.8 neu.6 nio.6 nyo1 neo.8
ه h0 hh2
ه$ h1 e.5 a.8 eh.9 ah.8 he2 et2
ة$ a0 ah.6 e1 eh1.2
يه$ eh.7 e.4 et.4 er.5 ier.8 ay1 ey1 ye1 ie1 ez1.5
ييه$ ier.3 iet.5 ye1 ie1 yer1
يير ier.4 iere.9 yer.8
و o0 u.3 ou.6 oo.8 au1.1 eu1.1 oe1 ow1.4 ue1.3 oh1.6 w1.2 aw1.5 oa1.5 uh2 eau2 ho3
و$ o0 u.8 ow.8 ou.8 oe1.1 eau1 au1 ot1.2 aux1.3 aud1.5 ault1.5 aw1.2 oo1 ough2 ho2.5
وا oi.8 oa1 ua.5 wa.4 owa1 ova1.5 uwa1.3
واي wai.5 wy.6 wi.7 uay.8 ouai1.5 whi1.2 way.7
وود wood.1
وي oy.5 oi.5 ui.5 oui.9 we.7 wi.7 ue.7 uy.8 oei1.3 ooy2
وو oo.4 ow.6 wo.7 wu.8 wou1 uo1
وف$ ov.2 ow.7 off.7 of.8 ove1 oof2 owe2 auf2
وفا$ ova.1 owa.8 ofa2
ور or0 ur.3 our.6 er1.2 orr.7 aur1 oor1 ohr1.2 uhr1.5
ون on.1 un.5 onn.6 oon.9 one.9 own1.2 oun1 aun1.5
اي i.6 ai.3 ay.4 ei.4 y.7 ey.8 a.9 ae1.1 igh1.3 ie1.3 aye1.5 ye1.5 eigh2 uy2
اي$ ai.3 ay.3 y.7 ey.7 i.8 ye.9 igh1.2 aye1 ei.7 ie1.2
ايز$ ise.9 ize.9 yes1 ais.6 ays.7 aise1 eis1
او ao.6 au.3 ow.3 aw.5 ou.5 o.9 av1.3 ough2 owe2
اه ah.4 aha.5
ي i0 e.1 ee.7 ea.9 y.5 ie.7 ei.8 ey1 ay1.1 ai1 j1.3 ae1.2 a1.1 ue1.4 oe1.4 u1.6 eh1.5 ij2 ii1.5 eigh2.5 ih2
ي$ y.2 i0 ie.5 ey.5 e.8 ee.7 ay.8 ai1 ih2 is2 it2 ij2.5 ea1.5 ei1.5 ier2.5 ii1
يا ia0 ya.3 ea.5 ja.8 ija1 iah.9 iya.6
يو io.1 yo.4 eo.4 u.9 iu.6 yu.5 eu.7 jo.9 ew.9 iou1 ieu1.3 you1 ju1.2 eau2 ue1.5
يي yi.5 ye.5 ie.5 iye.8 ii.8 ieh2 je1.2 iy1
يف$ ev.2 eff.6 ive.7 if.7 ef.7 eve.7 eef2 iev1.3 iv.6 ieff2 eiv2
ييف$ iev.1 yev.3 eyev.4 ieff1.2 jev1
يفا$ eva.1 iva.3
ير er.1 ir.3 eer.9 ier.7 ear.9 air.8 are.9 ere.8 eyer.9 yer1 eir1 yr1 eur.9 urr2 ire1 yre1.5 aire1
يل il.1 el.1 ell.4 ill.4 ile.7 iel.7 ale.7 ail.7 eal1 eel1 eil.9 yl.8 elle.7 ille.7 ael.6 eille1.2
ين in.1 en.2 ine.6 een.7 ean.7 ane.8 ain.7 ein.7 enn.5 inn.5 yn.7 ien.8 enne.9 inne1 yne1.2 eyn1.3 ayne1.2
ينا$ ina.1 ena.2 ienna1 inna.6 enna.6 yna1
يس is.1 es.2 ice.8 iss.5 ess.4 ys.7 as1.2 eis1 ais1 ease2 ace.9 ase1 ays2 ees1.2 esse1
يز$ ez.2 is.8 es.5 iz.5 ise1 ease1.8 ese1 yz1.5 ays1.2 eyes1.2
ئ 0
ؤ 0
ء 0
ئي i.3 ie.6 yi.7 ee1 e1
ئيل el.2 il1 iel.5 ael.3
ى a.2
إ e0 i.5
آ a0
ة a0
ى$ a.1 i.9 y1 ah1
ژ zh.3 j.6 g1`;

/** Vowels that Arabic does not write, between two consonants. */
export const unwrittenVowels: readonly Spelling[] = [
  { latin: "", cost: 0 },
  { latin: "e", cost: 0.6 },
  { latin: "a", cost: 0.7 },
  { latin: "i", cost: 0.9 },
  { latin: "o", cost: 1.2 },
  { latin: "u", cost: 1.1 },
  { latin: "y", cost: 1.8 },
];

/** Letters at the end of a name that are not said. */
export const silentEndings: readonly Spelling[] = [
  { latin: "", cost: 0 },
  { latin: "e", cost: 1.3 },
  { latin: "s", cost: 2.6 },
  { latin: "t", cost: 2.8 },
  { latin: "h", cost: 2.8 },
];

const rows = new Map<string, Spelling[]>();
for (const line of table.trim().split("\n")) {
  const [group, ...options] = line.split(" ");
  if (group === undefined) continue;
  const spellings = options.map((option): Spelling => {
    const [, latin = "", cost = ""] = /^(\D*?)(\d*\.?\d+)$/u.exec(option) ?? [];
    return { latin, cost: Number(cost) };
  });
  rows.set(group, spellings);
}

/** The longest group of the table. */
export const longestGroup = 5;

/** What the letters of a name from `at` on, `length` of them, may stand for. */
export function spellingsAt(name: string, at: number, length: number): readonly Spelling[] {
  const group = name.slice(at, at + length);
  const ends = at + length === name.length ? rows.get(`${group}$`) : undefined;
  const begins = at === 0 ? rows.get(`^${group}`) : undefined;
  const found = begins ?? ends ?? rows.get(group);
  if (found !== undefined || length > 1) return found ?? [];
  // A letter that no row has (of Persian, of Urdu) is written as the press writes it.
  return [{ latin: systems.simple.consonants[group] ?? "", cost: 0 }];
}
