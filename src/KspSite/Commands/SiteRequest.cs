using KspSite.Core.Diagnostics;

namespace KspSite.Commands;

internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
}

/// <summary>What the command line of a command says that reads a site, checked. Folders are full paths.</summary>
internal sealed record SiteRequest
{
    public required string Command { get; init; }

    public required string Site { get; init; }

    public required string Output { get; init; }

    /// <summary>Whether the command line names <see cref="Output"/>; else it is the site folder's own.</summary>
    public bool IsOutputGiven { get; init; }

    /// <summary>The theme that shadows the built-in one; null for the site's own, where it has one.</summary>
    public string? Theme { get; init; }

    /// <summary>Null: the team; <c>all</c>: each of the site's audiences. A name has not been checked against site.yaml yet.</summary>
    public string? Audience { get; init; }

    /// <summary>Ids of the accounts that the site is limited to; empty: no limit.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>Null: as site.yaml says, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Null: as site.yaml says, else the system's.</summary>
    public Language? Language { get; init; }

    public ReportFormat Format { get; init; }

    /// <summary>Build without the faulty rows instead of stopping.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>The lowest severity that stops a build.</summary>
    public Severity FailOn { get; init; } = Severity.Error;
}
