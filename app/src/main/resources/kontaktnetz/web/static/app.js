// What goes wrong while a script asks for part of a page is said in words on the page.
const trouble = document.querySelector("#trouble");

function say(on) {
  if (trouble) {
    trouble.hidden = !on;
    if (on) {
      trouble.focus();
    }
  }
}

document.body.addEventListener("htmx:responseError", () => say(true));
document.body.addEventListener("htmx:sendError", () => say(true));
document.body.addEventListener("htmx:beforeRequest", () => say(false));

// Direction matters for what is sent, not for a meeting or a note.
for (const form of document.querySelectorAll("form[data-moment]")) {
  const began = form.querySelector("[data-began]");
  const show = () => {
    const channel = form.querySelector("input[name=channel]:checked");
    began.hidden = !channel || channel.dataset.sent !== "true";
  };
  form.addEventListener("change", show);
  show();
}

for (const choice of document.querySelectorAll("[data-at-once]")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}

// Filters act at once; the button beside them is for browsers without scripts.
for (const button of document.querySelectorAll("[data-without-script]")) {
  button.hidden = true;
}

// Who told it, and who had it, is asked only where somebody else did.
for (const form of document.querySelectorAll("form[data-experience]")) {
  const show = () => {
    const had = form.querySelector("input[name=had]:checked")?.value;
    form.querySelector("[data-teller]").hidden = had === "ME";
    form.querySelector("[data-source]").hidden = had !== "OTHER";
  };
  form.addEventListener("change", show);
  show();
}

// A letter is copied with one click where the browser can; else it is marked by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.closest(".draft").querySelector("[data-letter]").innerText);
    button.textContent = button.dataset.copy;
  });
}
