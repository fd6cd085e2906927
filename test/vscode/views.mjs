// The views of the cluster in a person's hands: one of them unfolded in a wide side bar, its rows looked at and clicked.

const views = /** @type {const} */ (['Mesh', 'Canaries', 'Dashboards']);
/** @typedef {typeof views[number]} View */

/** @param {import('playwright-core').Page} page */
export function viewHands(page) {
  const pane = (/** @type {View} */ view) => page.locator(`.pane:has(h3.title:text-is("${view}"))`);
  const rows = (/** @type {View} */ view, /** @type {string | RegExp} */ text) => pane(view).locator('.monaco-list-row', { hasText: text });
  const row = (/** @type {View} */ view, /** @type {string | RegExp} */ text) => rows(view, text).first();

  const firstRow = (/** @type {View} */ view, /** @type {string | RegExp} */ text) => pane(view).locator('.monaco-list-row[data-index="0"]', { hasText: text });

  /** @param {View} view @param {boolean} unfolded */
  const fold = async (view, unfolded) => {
    const header = pane(view).locator('.pane-header');
    await header.waitFor();
    if (await header.getAttribute('aria-expanded') === String(unfolded)) return;
    await header.locator('h3.title').click();
    await pane(view).locator(`.pane-header[aria-expanded="${unfolded}"]`).waitFor();
  };

  /** Away from everything that shows something under the mouse. */
  const mouseAway = () => page.mouse.move(300, 12);

  const openContainer = async () => {
    if (!await pane('Mesh').isVisible()) await page.locator('.activitybar .action-label[aria-label*="Istio"]').first().click();
    await mouseAway();
    await pane('Mesh').locator('.pane-header').waitFor();
  };

  return {
    rows, row, firstRow, openContainer, mouseAway,
    /** Unfolds one view and folds the others. @param {View} view */
    show: async view => {
      await openContainer();
      await fold(view, true);
      for (const other of views.filter(each => each !== view)) await fold(other, false);
    },
    /** @param {View} view @param {string | RegExp} text */
    seeRow: (view, text) => row(view, text).waitFor(),
    /** @param {View} view @param {string | RegExp} text @param {number} [timeout] ms */
    clickRow: (view, text, timeout) => row(view, text).locator('.monaco-icon-label').click(timeout === undefined ? {} : { timeout }),
    /** @param {View} view @param {string | RegExp} text */
    unfold: async (view, text) => {
      if (await row(view, text).getAttribute('aria-expanded') !== 'true') await row(view, text).locator('.monaco-tl-twistie').click();
    },
    /** An action at the end of a row, there while the mouse is on it. @param {View} view @param {string | RegExp} text @param {string} action */
    rowAction: async (view, text, action) => {
      await row(view, text).hover();
      await row(view, text).locator(`.action-label[aria-label*="${action}"]`).click();
    },
    /** Pulls the edge of the side bar. @param {number} width of side and activity bar, in pixels */
    widen: async width => {
      const box = await page.locator('.part.sidebar').boundingBox();
      if (!box) throw new Error('the side bar is not shown');
      await page.mouse.move(box.x + box.width, 500);
      await page.mouse.down();
      await page.mouse.move(width, 500, { steps: 3 });
      await page.mouse.up();
    },
  };
}
