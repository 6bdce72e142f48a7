using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

public sealed class MethodPageTests
{
    [Fact]
    public void Every_metric_and_every_rule_stands_in_one_family()
    {
        var model = Model();
        Assert.Equal(AllMetrics.Metrics.Select(m => m.Id), model.Metrics.SelectMany(f => f.Metrics).Select(m => m.Id));
        Assert.Equal(AllRules.Rules.Select(r => r.Id), model.Rules.SelectMany(f => f.Rules).Select(r => r.Rule.Id));
    }

    [Fact]
    public void Goals_and_actions_are_one_chapter() =>
        Assert.Equal(["M-30", "M-46"], Model().Metrics.Single(f => f.Anchor == "metrics-goal").Metrics.Where(m => m.Id is "M-30" or "M-46").Select(m => m.Id));

    [Fact]
    public void With_the_defaults_no_threshold_is_told_as_changed() => Assert.Empty(Model().Changed);

    [Fact]
    public void The_glossary_has_each_term_once_in_both_languages_with_all_lists_it_belongs_to()
    {
        var glossary = Model().Glossary;
        Assert.Equal(glossary.Length, glossary.Select(t => (t.Zh, t.En)).Distinct().Count());
        Assert.Contains(glossary, t => t is { Zh: "绿灯", En: "green light" });
        Assert.Contains(glossary, t => t.Where.Contains(" · ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_metric_and_rule_has_its_anchor_and_rules_lead_to_their_pages()
    {
        var html = GivenSite.Page(SitePaths.Method);
        Assert.All(AllMetrics.Metrics, m => Assert.Contains($"id=\"{m.Id}\"", html, StringComparison.Ordinal));
        Assert.All(AllRules.Rules, r => Assert.Contains($"id=\"{r.Id}\"", html, StringComparison.Ordinal));
        Assert.Contains("href=\"../quality/PL-06.html\"", html, StringComparison.Ordinal);
    }

    private static MethodModel Model() => (MethodModel)MethodPage.Build(GivenSite.Of()).Single().Model;
}
