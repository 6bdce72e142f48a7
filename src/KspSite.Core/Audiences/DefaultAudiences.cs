using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>The audiences that every site has; site.yaml changes them and adds others.</summary>
public static class DefaultAudiences
{
    public static readonly Audience Team = new("team")
    {
        Title = new("团队", "Team"),
        Clearance = Sensitivity.Personal,
        Sees = Visibility.Team,
        Pages = [.. PageFamilies.All.Where(f => f is not (PageFamily.Evaluation or PageFamily.CustomerSheet))],
    };

    public static readonly Audience Facilitator = new("facilitator")
    {
        Title = new("引导师", "Facilitator"),
        Clearance = Sensitivity.Personal,
        Sees = Visibility.Team,
        Pages = [.. PageFamilies.All.Where(f => f != PageFamily.CustomerSheet)],
    };

    public static readonly Audience Management = new("management")
    {
        Title = new("管理层", "Management"),
        Clearance = Sensitivity.Sensitive,
        Sees = Visibility.Management,
        Pages =
        [
            PageFamily.Portfolio, PageFamily.Accounts, PageFamily.Coverage, PageFamily.Reviews, PageFamily.Actions, PageFamily.Resources,
            PageFamily.Quality, PageFamily.Changes, PageFamily.Method, PageFamily.Texts,
        ],
    };

    public static readonly Audience Customer = new("customer")
    {
        Title = new("客户", "Customer"),
        Clearance = Sensitivity.Open,
        Sees = Visibility.CustomerSafe,
        Pages = [PageFamily.CustomerSheet, PageFamily.Texts],
        NeedsAccounts = true,
    };

    /// <summary>The team first: it is the one that a build is for when nothing else is said.</summary>
    public static ImmutableArray<Audience> All { get; } = [Team, Facilitator, Management, Customer];
}
