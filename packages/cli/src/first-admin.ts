import { hoursGood, oneTimeAddress } from "@mihwar/desk";
import type { OpenNewsroom } from "./open-newsroom.ts";
import { unsetOrigin } from "./starter-edition.ts";

/**
 * Opens the address at which the first member of a newsroom takes themselves in.
 * @param served where the site is reached, for an edition that has not said where it stands
 * @returns `undefined` where there are members
 */
export async function firstAdminAddress(
  { accounts: { accounts }, archive }: OpenNewsroom,
  served: string,
): Promise<{ readonly address: string; readonly hours: number } | undefined> {
  if ((await accounts.listMembers()).length > 0) return undefined;
  const { path, hash } = oneTimeAddress();
  await accounts.invite("first-admin", hash, hoursGood.firstAdmin, "cli:serve");
  const { origin } = await archive.reading.getEdition();
  return { address: `${origin === unsetOrigin ? served : origin}${path}`, hours: hoursGood.firstAdmin };
}
