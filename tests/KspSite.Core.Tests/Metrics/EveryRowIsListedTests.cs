using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Metrics;

/// <summary>The downloads have a row per figure and subject also where the value is missing, and none twice (M-01 to M-27).</summary>
public sealed class EveryRowIsListedTests
{
    private static readonly MetricDefinition[] Definitions = [.. AccountMetrics.All, .. RelationshipMetrics.All, .. ChannelMetrics.All];

    private static readonly string[] Lights = ["green", "yellow", "red", "grey"];

    private static readonly string[] OfAccounts =
    [
        "M-01", "M-01b", "M-02", "M-03", "M-04", "M-04.grade", "M-05", "M-05.light", "M-06", "M-06.light", "M-06.parts", "M-08", "M-09",
        "M-10", "M-10b.red", "M-10b.grey", "M-11", "M-11.known_share", "M-12",
        "M-13.level", "M-13.gap", "M-13.bias", "M-13.spread", "M-14", "M-15", "M-16",
        .. Lights.SelectMany(from => Lights.Select(to => $"M-17.{from}_to_{to}")), "M-17.net",
        "M-20", "M-21.gaps", "M-21.overlaps", "M-21.overlaps_without_rule",
        "M-22.actual", "M-22.planned", "M-23", "M-24",
        "M-25.open", "M-25.median_age", "M-26.median", "M-26.within_30", "M-27",
    ];

    private static readonly string[] OfPortfolio =
    [
        "M-01", "M-01b", "M-03", "M-04", "M-06", "M-07.top3", "M-07.hhi",
        .. Lights.SelectMany(from => Lights.Select(to => $"M-17.{from}_to_{to}")), "M-17.net",
        "M-20", "M-21.gaps", "M-21.overlaps", "M-21.overlaps_without_rule",
        "M-22.actual", "M-22.planned", "M-23", "M-24",
        "M-25.open", "M-25.median_age", "M-26.median", "M-26.within_30", "M-27",
    ];

    [Fact]
    public void An_account_without_any_data_has_every_row_of_an_account()
    {
        var values = Values(("accounts", "account_id|account_name\nA1|甲\nA2|乙"));
        Assert.Equal(OfAccounts, Names(values, Subject.Account("A1")));
        Assert.Equal(OfAccounts, Names(values, Subject.Account("A2")));
        Assert.Equal(OfPortfolio, Names(values, Subject.Portfolio));
    }

    [Fact]
    public void Tables_without_rows_change_no_names()
    {
        var values = Values(AllTables.Tables.Where(t => t.Name != "accounts")
            .Select(t => (t.Name, string.Join('|', t.Columns.Select(c => c.Name)))).ToArray());
        Assert.Equal(OfAccounts, Names(values, Subject.Account("A1")));
        Assert.Equal(OfPortfolio, Names(values, Subject.Portfolio));
    }

    [Fact]
    public void Zones_in_scope_and_channels_have_their_rows_and_others_none()
    {
        var values = Values(("zones", "zone_id|account_id|zone_name|in_scope\nZ1|A1|一|是\nZ2|A1|二|否"),
            ("channels", "channel_id|channel_name|type\nC1|直销|direct"), ("channel_coverage", "account_id|channel_id|task|role\nA1|C1|lead|L"));
        Assert.Equal(["M-20", "M-21.gaps", "M-21.overlaps", "M-21.overlaps_without_rule"], Names(values, new(SubjectType.Zone, "Z1")));
        Assert.Empty(Names(values, new(SubjectType.Zone, "Z2")));
        Assert.Equal(["M-22.actual", "M-22.planned", "M-25.open", "M-25.median_age"], Names(values, new(SubjectType.Channel, "C1")));
        Assert.Contains("M-22.actual.C1", Names(values, Subject.Account("A1")));
        Assert.Contains("M-22.planned.C1", Names(values, Subject.Portfolio));
    }

    [Fact]
    public void A_missing_value_has_a_reason_in_both_languages() => Assert.All(
        Values().Where(v => v.Figure.IsMissing),
        v => Assert.True(v.Figure.Missing is { Zh.Length: > 0, En.Length: > 0 }, v.Name));

    [Fact]
    public void No_row_is_listed_twice()
    {
        var values = Values(("zones", "zone_id|account_id|zone_name\nZ1|A1|一"), ("channels", "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor"),
            ("channel_coverage", "account_id|channel_id|task|role|actual_sales\nA1|C1|lead|L|5\nA1|C2|all|S|5\nA1|C1|close|L|5"));
        Assert.Equal(values.Count, values.Select(v => (v.Name, v.Subject)).Distinct().Count());
    }

    [Fact]
    public void A_threshold_is_named_after_its_metric() => Assert.All(
        Definitions, d => Assert.All(d.Thresholds, t => Assert.StartsWith(d.Id + ".", t.Id, StringComparison.Ordinal)));

    private static List<MetricValue> Values(params (string Table, string Text)[] tables)
    {
        var portfolio = Given.Portfolio(tables);
        var context = new MetricContext(portfolio, RuleEngine.Check(portfolio));
        return [.. Definitions.SelectMany(d => d.Compute(context))];
    }

    private static IEnumerable<string> Names(List<MetricValue> values, Subject subject) => values.Where(v => v.Subject == subject).Select(v => v.Name);
}
