export { clockQuestions } from "./clock.ts";
export { type NearDossier, nearDossiers } from "./link.ts";
export { type EntityMention, mentionsOf } from "./known-entities.ts";
export type { Cause, Machine, ReadStory, Suggestion } from "./machine.ts";
export { entryOf, machines, suggestionsFor } from "./suggest.ts";
export { whoSays } from "./who-says.ts";
