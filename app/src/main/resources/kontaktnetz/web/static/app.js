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

// Filters act at once; the button beside them is for browsers without scripts.
for (const button of document.querySelectorAll("[data-without-script]")) {
  button.hidden = true;
}
