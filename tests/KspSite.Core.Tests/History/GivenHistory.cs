using KspSite.Core.History;

namespace KspSite.Core.Tests.History;

/// <summary>Dated exports made from small tables (see <see cref="Given"/>).</summary>
internal static class GivenHistory
{
    public static Snapshot Export(string date, params (string Table, string Text)[] tables) =>
        new("history/" + date, Given.Loaded(new SiteSettings { AsOf = Given.Day(date) }, tables).Portfolio);

    public static Comparison Compare(Snapshot before, Snapshot after) => PortfolioComparison.Of(before, after);

    /// <summary>The changes of the only account, as <c>kind id course</c>.</summary>
    public static IEnumerable<string> Kinds(this Comparison comparison) => comparison.Changes.Select(c => $"{c.Kind} {c.Id} {c.Course.Code()}");
}
