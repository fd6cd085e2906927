// What a person's hands and eyes do in the workbench, by keyboard and by what is visible; nothing here waits for a fixed time.

/** @param {import('playwright-core').Page} page */
export function hands(page) {
  const visible = (/** @type {string} */ selector, /** @type {string | RegExp | undefined} */ text = undefined) => page.locator(`${selector}:visible`, text === undefined ? {} : { hasText: text }).first();
  const see = async (/** @type {string} */ selector, /** @type {string | RegExp | undefined} */ text = undefined) => { await visible(selector, text).waitFor(); };
  const gone = async (/** @type {string} */ selector) => { await page.locator(selector).first().waitFor({ state: 'hidden' }); };

  /** Types into quick open or the palette, and takes the row that shows the text. */
  const pick = async (/** @type {string} */ key, /** @type {string} */ text) => {
    await page.keyboard.press(key);
    await see('.quick-input-widget input');
    await page.keyboard.type(text);
    await see('.quick-input-list .monaco-list-row.focused', text);
    await page.keyboard.press('Enter');
    await gone('.quick-input-widget');
  };

  return {
    see, gone, visible,
    press: (/** @type {string} */ key) => page.keyboard.press(key),
    type: (/** @type {string} */ text) => page.keyboard.type(text, { delay: 15 }),
    command: (/** @type {string} */ title) => pick('F1', title),
    openFile: async (/** @type {string} */ name) => {
      await pick('Control+P', name);
      await see('.tab.active', name);
      await see('.editor-instance .monaco-editor.focused');
    },
    /** A line of the file that is shown; the editor writes its spaces as no-break ones. */
    line: (/** @type {string} */ text) => see('.editor-instance .view-line', new RegExp(text.replaceAll(' ', '\\s'))),
    word: (/** @type {string} */ text) => visible('.editor-instance .view-line span span', text),
  };
}
