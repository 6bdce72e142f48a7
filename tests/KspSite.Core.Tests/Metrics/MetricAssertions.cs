using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Metrics;

/// <summary>Asks one metric about one subject of a portfolio.</summary>
internal static class MetricAssertions
{
    private static readonly CheckResults NoChecks = new([]);

    /// <summary>The figure under the metric's own id, of the first account or of the subject.</summary>
    public static Figure Figure(this MetricDefinition metric, Portfolio portfolio, Subject? subject = null) =>
        metric.Named(metric.Id, portfolio, subject);

    /// <summary>The figure under a dotted id: <c>Figure("gap", …)</c> is M-13.gap.</summary>
    public static Figure Figure(this MetricDefinition metric, string part, Portfolio portfolio, Subject? subject = null) =>
        metric.Named(metric.Id + "." + part, portfolio, subject);

    public static List<MetricValue> Values(this MetricDefinition metric, Portfolio portfolio, CheckResults? checks = null) =>
        [.. metric.Compute(new MetricContext(portfolio, checks ?? NoChecks))];

    public static void Is(this Figure figure, decimal expected) => Assert.Equal(expected, figure.Number);

    public static void Says(this Figure figure, string word) => Assert.Equal(word, figure.Word);

    /// <summary>No value, and a reason in both languages.</summary>
    public static void IsMissing(this Figure figure)
    {
        Assert.Null(figure.Number);
        Assert.Null(figure.Word);
        Assert.NotNull(figure.Missing);
        Assert.NotEmpty(figure.Missing.Value.Zh);
        Assert.NotEmpty(figure.Missing.Value.En);
    }

    private static Figure Named(this MetricDefinition metric, string name, Portfolio portfolio, Subject? subject)
    {
        var wanted = subject ?? Subject.Account(portfolio.Accounts[0].Id.Value);
        return metric.Values(portfolio).Single(v => v.Name == name && v.Subject == wanted).Figure;
    }
}
