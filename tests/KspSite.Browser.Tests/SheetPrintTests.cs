using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class SheetPrintTests(SampleSite site, SheetPrintTests.OnPaper paper) : IClassFixture<SheetPrintTests.OnPaper>
{
    [Fact]
    public async Task Every_account_prints_to_exactly_one_a3_page()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        foreach (var sheet in site.SheetsInBothLanguages())
        {
            await page.GotoAsync(sheet.AbsoluteUri);
            var pages = Pdf.PagesOf(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            if (pages is not [(420, 297)]) wrong.Add($"{site.PathOf(sheet)}: {string.Join(", ", pages)}");
        }
        Faults.None(wrong);
    }

    [Fact]
    public Task Nothing_runs_over_the_edge_of_a_sheet_or_of_its_columns() => paper.NothingIsFoundByAsync(WhatRunsOver);

    [Fact]
    public Task The_organisation_on_a_sheet_prints_large_enough_to_read() => paper.NothingIsFoundByAsync(OrganisationTooSmall);

    // 0.75 points to a pixel
    internal const string OrganisationTooSmall = """
        () => {
          const name = document.querySelector('.tree-name'), points = name ? parseFloat(getComputedStyle(name).fontSize) * name.getScreenCTM().a * 0.75 : 99;
          return points < 5 ? [points.toFixed(1) + ' pt'] : [];
        }
        """;

    internal const string WhatRunsOver = """
        () => {
          const over = [], columns = document.querySelector('.a3-columns').getBoundingClientRect(), sheet = document.querySelector('.a3');
          const edge = sheet.getBoundingClientRect(), foot = document.querySelector('.a3-foot')?.getBoundingClientRect();
          if (foot && foot.bottom > edge.bottom + 1) over.push('the foot, by ' + Math.round(foot.bottom - edge.bottom) + ' px');
          if (edge.bottom > innerHeight + 1) over.push('the sheet, by ' + Math.round(edge.bottom - innerHeight) + ' px');
          document.querySelectorAll('.a3-col').forEach((column, i) => {
            const right = column.getBoundingClientRect().right;
            for (const element of column.querySelectorAll('*')) {
              if (element.closest('.sr') || !element.getClientRects().length) continue;
              const box = element.getBoundingClientRect(), name = 'column ' + (i + 1) + ' <' + element.tagName + ' ' + element.getAttribute('class') + '> ' + element.textContent.trim().slice(0, 30);
              if (box.bottom > columns.bottom + 1) { over.push(name + ': ' + Math.round(box.bottom - columns.bottom) + ' px too low'); break; }
              if (box.right > right + 1) { over.push(name + ': ' + Math.round(box.right - right) + ' px too wide'); break; }
            }
          });
          const card = document.querySelector('.tree-card')?.getBBox().width;
          for (const text of document.querySelectorAll('.tree-node text')) {
            const box = text.getBBox();
            if (box.x + box.width > card) over.push('in the organisation ' + text.textContent + ': ' + Math.round(box.x + box.width - card) + ' units too wide');
          }
          return over;
        }
        """;

    /// <summary>Every sheet in both languages, as large as its paper: 420 × 297 mm less margins of 9 and 8 mm, 96 pixels to the inch.</summary>
    public sealed class OnPaper(SampleSite site) : Survey(site, new() { Width = 1519, Height = 1062 }, Media.Print, site.SheetsInBothLanguages, WhatRunsOver, OrganisationTooSmall);
}
