using KspSite.Core.Audiences;
using KspSite.Core.History;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Input;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Commands;

/// <summary>What the pages of one audience are made from: nothing but what it may see.</summary>
/// <param name="Withheld">What it may not see, of today's data and of each export.</param>
/// <param name="Inputs">The files read, as far as it may know of them.</param>
internal sealed record PagesSource(AssemblyRequest Request, ImmutableArray<WithheldCells> Withheld, ImmutableArray<InputRecord> Inputs)
{
    /// <param name="onDemand">Rules, metrics and comparisons are worked out when a page asks for them: the first page is there sooner, all of them later.</param>
    public static PagesSource Of(SiteSource source, Audience audience, bool onDemand)
    {
        // From here on only what the audience may see; every other portfolio that pages show goes through AudienceView as well.
        var view = AudienceView.Of(source.Loaded, audience);
        var portfolio = view.Loaded.Portfolio;
        var past = source.Exports.Exports.Select(e => (e.Place, e.Records, View: AudienceView.Of(e.Result, audience, view))).ToList();
        var history = new PortfolioHistory(past.Select(p => new Snapshot(p.Place, p.View.Loaded.Portfolio)));
        var checks = onDemand ? RuleEngine.OnDemand(portfolio, history) : RuleEngine.Check(portfolio, history);
        var metrics = MetricTable.OnDemand(portfolio, checks);
        if (!onDemand) metrics.Complete(CancellationToken.None);
        var steps = HistorySteps.Of(history, portfolio, metrics);
        if (!onDemand) steps.Complete();
        var texts = TextPage.For(audience, source.Input.Pages);
        return new(
            new AssemblyRequest
            {
                Loaded = view.Loaded,
                Checks = checks,
                Metrics = metrics,
                Past = steps,
                Texts = texts,
                ToolVersion = ProductVersion.Text,
            },
            [view.Withheld, .. past.Select(p => p.View.Withheld)],
            InputsFor(audience, source, texts, view.PartlySeen.Union(past.Where(p => !p.View.PartlySeen.IsEmpty).SelectMany(p => p.Records).Select(r => r.Path))));
    }

    // A text that the audience does not get is not named; of a file that it sees in part the name is all. The settings speak of every
    // audience, its accounts and what it is not to read.
    private static ImmutableArray<InputRecord> InputsFor(Audience audience, SiteSource source, ImmutableArray<MarkdownSource> texts, ImmutableHashSet<string> inPart)
    {
        var unseen = source.Input.Pages.Except(texts).Select(t => t.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. source.Inputs.Where(i => !unseen.Contains(i.Path))
                .Select(i => inPart.Contains(i.Path) || (audience.SeesPart && i.Path.EndsWith(".yaml", StringComparison.Ordinal)) ? i.NameOnly() : i),
        ];
    }
}
