using Microsoft.Playwright;

namespace KspSite.Browser.Tests.Browsing;

/// <summary>
/// Pages that are opened once each and asked all that the tests of a class want to know: to open and lay out a page takes the browser far
/// longer than to answer.
/// </summary>
public abstract class Survey
{
    private readonly Lazy<Task<Dictionary<string, List<Answer>>>> _answers;

    /// <param name="site">Whose pages they are.</param>
    /// <param name="size">Of the window, in pixels.</param>
    /// <param name="media">Screen or print.</param>
    /// <param name="pages">Addresses, asked for when the first test wants to know.</param>
    /// <param name="questions">Scripts that answer with a list of texts: what is wrong on the page.</param>
    protected Survey(SampleSite site, ViewportSize size, Media media, Func<IEnumerable<Uri>> pages, params string[] questions) =>
        _answers = new(() => AskAsync(site, size, media, pages(), questions));

    /// <summary>What one of the questions found, in the order of the pages; empty where nothing is wrong.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersAsync(string question) => (await _answers.Value)[question];

    /// <summary>Fails with all that the question found.</summary>
    public async Task NothingIsFoundByAsync(string question) => Faults.None([.. (await AnswersAsync(question)).Select(a => a.ToString())]);

    private static async Task<Dictionary<string, List<Answer>>> AskAsync(SampleSite site, ViewportSize size, Media media, IEnumerable<Uri> pages, string[] questions)
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = size });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = media });
        var answers = questions.ToDictionary(q => q, _ => new List<Answer>(), StringComparer.Ordinal);
        foreach (var address in pages)
        {
            await page.GotoAsync(address.AbsoluteUri);
            foreach (var (question, found) in answers)
            {
                found.AddRange((await page.EvaluateAsync<string[]>(question)).Select(what => new Answer(site.PathOf(address), what)));
            }
        }
        return answers;
    }

    /// <param name="Page">Its path inside the site; in English behind the name of that site's folder.</param>
    /// <param name="What">Is wrong there.</param>
    public sealed record Answer(string Page, string What)
    {
        public override string ToString() => $"{Page}: {What}";
    }
}
