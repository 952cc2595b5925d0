// Files dropped on the page are put into the form's own field; sending them shows how far it is.
const form = document.querySelector("form[data-upload]");

function send() {
  const request = new XMLHttpRequest();
  const sending = form.querySelector("[data-sending]");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) {
      sending.querySelector("progress").value = (100 * event.loaded) / event.total;
    }
  });
  request.addEventListener("loadend", () => {
    const to = request.getResponseHeader("HX-Redirect");
    if (to) {
      location.assign(to);
    } else {
      sending.hidden = true;
      form.querySelector("[data-send]").hidden = false;
      document.body.dispatchEvent(new Event("htmx:sendError"));
    }
  });
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.send(new FormData(form));
  sending.hidden = false;
  form.querySelector("[data-send]").hidden = true;
}

if (form) {
  const drop = form.querySelector("[data-drop]");
  const field = form.querySelector("input[type=file]");
  const fits = () => {
    const bytes = [...field.files].reduce((sum, file) => sum + file.size, 0);
    const small = bytes <= Number(form.dataset.most);
    form.querySelector("[data-too-large]").hidden = small;
    return small;
  };

  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
    });
  }
  drop.addEventListener("drop", (event) => {
    field.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (fits()) {
      send();
    }
  });
}
