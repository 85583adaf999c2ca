"""Fills in a review and puts notes on its pages with pdf.js in Chromium; runs in the readers' own environment."""

import json
import sys
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

SITE = "http://readers.invalid"
FILL = """async ([data, fields, notes]) => {
  const pdfjs = await import('http://readers.invalid/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = 'http://readers.invalid/pdf.worker.mjs';
  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
  const opened = await pdfjs.getDocument({data: bytes}).promise;
  const store = opened.annotationStorage;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    for (const field of await page.getAnnotations()) {
      const value = fields[field.fieldName];
      if (field.subtype !== 'Widget' || value === undefined) continue;
      store.setValue(field.id, {value: field.radioButton ? '/' + field.buttonValue === value : value});
    }
  }
  notes.forEach((note, number) => {
    const [x, y, right, low] = [note.x, note.y, note.x + 90, note.y - 10];
    const about = {pageIndex: note.page, rect: [x, low, right, y], rotation: 0, structTreeParentId: null};
    const drawn = note.kind === 'highlight'
      ? {annotationType: 9, quadPoints: [x, y, right, y, x, low, right, low], color: [255, 255, 0], opacity: 1,
         outlines: [[x, low, right, low, right, y, x, y]], popup: {contents: note.words, deleted: false}}
      : {annotationType: 3, value: note.words, fontSize: 8, color: [0, 0, 0]};
    store.setValue('pdfjs_internal_editor_' + number, {...about, ...drawn});
  });
  const saved = await opened.saveDocument();
  let text = '';
  for (let at = 0; at < saved.length; at += 32768) text += String.fromCharCode(...saved.subarray(at, at + 32768));
  return btoa(text);
}"""


def main() -> None:
    """Arguments: what to do as JSON, the review, the reply, the folder of pdf.js, the path of Chromium."""
    asked, source, target = json.loads(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    build, chromium = Path(sys.argv[4]), sys.argv[5]

    def serve(route: Any) -> None:
        """Answers from the folder of pdf.js; nothing leaves the computer."""
        file = build / route.request.url.rpartition("/")[2]
        body, sort = (
            (file.read_bytes(), "text/javascript") if file.is_file() else (b"<!doctype html>", "text/html")
        )
        route.fulfill(body=body, content_type=sort)

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", serve)
        page.goto(f"{SITE}/")
        saved = page.evaluate(
            FILL, [b64encode(source.read_bytes()).decode(), asked["fields"], asked["notes"]]
        )
        target.write_bytes(b64decode(saved))
        browser.close()


main()
