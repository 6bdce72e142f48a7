namespace KspSite.Core.Audiences;

/// <summary>How families are named in site.yaml.</summary>
public static class PageFamilies
{
    /// <summary>In the order of the enumeration.</summary>
    public static ImmutableArray<PageFamily> All { get; } = [.. Enum.GetValues<PageFamily>()];

    public static string Code(this PageFamily family) => family switch
    {
        PageFamily.Portfolio => "portfolio",
        PageFamily.Accounts => "accounts",
        PageFamily.Coverage => "coverage",
        PageFamily.Reviews => "reviews",
        PageFamily.Actions => "actions",
        PageFamily.Resources => "resources",
        PageFamily.People => "people",
        PageFamily.Quality => "quality",
        PageFamily.Workshops => "workshops",
        PageFamily.Evaluation => "evaluation",
        PageFamily.Changes => "changes",
        PageFamily.Data => "data",
        PageFamily.Method => "method",
        PageFamily.Texts => "texts",
        PageFamily.CustomerSheet => "customer_sheet",
        _ => throw new InvalidOperationException("unknown page family"),
    };
}
