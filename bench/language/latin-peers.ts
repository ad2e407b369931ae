import { findPeer } from "./peer.ts";

/** A way to write Arabic in Latin letters; `work` is undefined where the peer is not installed. */
export interface LatinPeer {
  readonly name: string;
  readonly work: ((text: string) => string) | undefined;
}

type Transliterate = (text: string) => string;

/** The peers that write Arabic in Latin letters on Node. */
export async function latinPeers(): Promise<readonly LatinPeer[]> {
  const anyAscii = await findPeer<{ readonly default: Transliterate }>("any-ascii");
  const transliteration = await findPeer<{ readonly transliterate: Transliterate }>("transliteration");
  const sindresorhus = await findPeer<{ readonly default: Transliterate }>("@sindresorhus/transliterate");
  const arabicName = await findPeer<{ readonly default: Transliterate }>("arabic-name-to-en");
  return [
    { name: "any-ascii 0.3.3", work: anyAscii?.default },
    { name: "transliteration 2.6.1", work: transliteration?.transliterate },
    { name: "@sindresorhus/transliterate 2.3.1", work: sindresorhus?.default },
    { name: "arabic-name-to-en 1.0.6", work: arabicName?.default },
  ];
}
