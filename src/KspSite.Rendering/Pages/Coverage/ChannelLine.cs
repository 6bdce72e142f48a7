using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>A channel as a row: what it is, how much goes through it, where it is in dispute.</summary>
public sealed record ChannelLine
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public required string Type { get; init; }

    public required string? Manager { get; init; }

    public required string? Agreement { get; init; }

    /// <summary>Accounts where it has a role.</summary>
    public required int Accounts { get; init; }

    public required FigureView Planned { get; init; }

    public required FigureView Actual { get; init; }

    public required FigureView Conflicts { get; init; }

    /// <summary>In input order; empty where the table of channels is absent.</summary>
    public static ImmutableArray<ChannelLine> All(SiteContext site)
    {
        var users = site.Portfolio.Accounts
            .SelectMany(a => a.Coverage.Where(r => r.Applicable && r.Role != CoverageRole.None).Select(r => r.Channel).Distinct())
            .CountBy(c => c).ToDictionary();
        return
        [
            .. site.Portfolio.Channels.Select(c => new ChannelLine
            {
                Name = c.Name,
                Path = SitePaths.Channel(c.Id),
                Type = site.Label(Vocabularies.ChannelType, c.Type),
                Manager = c.Manager,
                Agreement = c.AgreementRef,
                Accounts = users.GetValueOrDefault(c.Id),
                Planned = site.Figure("M-22.planned", c.Subject()),
                Actual = site.Figure("M-22.actual", c.Subject()),
                Conflicts = site.Figure("M-25.open", c.Subject()),
            }),
        ];
    }
}
