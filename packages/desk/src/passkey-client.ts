import { assetPath } from "./answer.ts";

/**
 * What asks the browser for passkeys. The desk is whole without it.
 *
 * It asks this of the markup:
 * - `<form data-passkey="sign-in" data-next="/desk/" hidden>`: shown where the browser knows passkeys; on submit it signs
 *   in and goes on
 * - `<form data-passkey="add" hidden>` with the fields `password` and `name`: adds one and comes back
 * - in each a `<p data-trouble hidden>` that is shown where it did not work
 */
export const passkeyScript = `(() => {
  const { PublicKeyCredential: known } = window;
  const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
  const ask = async (path, body) => {
    const answer = await fetch("/desk/api/" + path, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.message || "");
    return told;
  };
  const listed = (all) => (all || []).map((one) => ({ ...one, id: toBytes(one.id) }));
  const signIn = async (form) => {
    const question = await ask("passkeys/question", {});
    const key = await navigator.credentials.get({
      publicKey: {
        ...question,
        challenge: toBytes(question.challenge),
        allowCredentials: listed(question.allowCredentials),
      },
    });
    const { to } = await ask("passkeys/sign-in", {
      next: form.dataset.next || "",
      response: {
        id: key.id,
        rawId: toText(key.rawId),
        type: key.type,
        clientExtensionResults: {},
        response: {
          authenticatorData: toText(key.response.authenticatorData),
          clientDataJSON: toText(key.response.clientDataJSON),
          signature: toText(key.response.signature),
          userHandle: key.response.userHandle ? toText(key.response.userHandle) : undefined,
        },
      },
    });
    location.assign(to);
  };
  const add = async (form) => {
    const { password, name } = form.elements;
    const offer = await ask("passkeys/offer", { password: password.value });
    const key = await navigator.credentials.create({
      publicKey: {
        ...offer,
        challenge: toBytes(offer.challenge),
        user: { ...offer.user, id: toBytes(offer.user.id) },
        excludeCredentials: listed(offer.excludeCredentials),
      },
    });
    const { to } = await ask("passkeys/add", {
      name: name.value,
      response: {
        id: key.id,
        rawId: toText(key.rawId),
        type: key.type,
        clientExtensionResults: {},
        response: {
          attestationObject: toText(key.response.attestationObject),
          clientDataJSON: toText(key.response.clientDataJSON),
          transports: key.response.getTransports ? key.response.getTransports() : [],
        },
      },
    });
    location.assign(to);
  };
  const works = { "sign-in": signIn, add };
  for (const form of document.querySelectorAll("[data-passkey]")) {
    if (!known) continue;
    form.hidden = false;
    const trouble = form.querySelector("[data-trouble]");
    const usual = trouble.textContent;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      trouble.hidden = true;
      const button = form.querySelector("button");
      button.disabled = true;
      try {
        await works[form.dataset.passkey](form);
      } catch (fault) {
        trouble.textContent = (fault instanceof DOMException ? "" : fault.message) || usual;
        trouble.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
`;

export const passkeyScriptPath = assetPath("passkeys", "js", passkeyScript);
