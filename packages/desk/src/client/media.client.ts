import { movableFocal } from "./focal-pad.ts";
import { uploading } from "./uploading.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) uploading(form);
for (const shown of document.querySelectorAll<HTMLElement>("[data-focal]")) movableFocal(shown);
