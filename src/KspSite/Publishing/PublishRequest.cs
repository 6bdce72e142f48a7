namespace KspSite.Publishing;

/// <summary>For which web server a configuration comes along.</summary>
internal enum ServerKind
{
    /// <summary>A share, or a server that somebody else looks after.</summary>
    None,
    Iis,
    Nginx,
}

/// <summary>The command line of <c>publish</c>, checked. Folders are full paths.</summary>
internal sealed record PublishRequest
{
    public required string Site { get; init; }

    /// <summary>The built site.</summary>
    public required string Source { get; init; }

    public required string Target { get; init; }

    /// <summary>The user's home folder, or null.</summary>
    public string? Home { get; init; }

    /// <summary>List what would be done; write nothing at all.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether files that somebody changed at the target are replaced.</summary>
    public bool OverwriteDrift { get; init; }

    /// <summary>Whether a site for other readers may take the place of the one that is there.</summary>
    public bool ChangeAudience { get; init; }

    /// <summary>Whether compressed copies are laid beside the files that shrink.</summary>
    public bool Compress { get; init; }

    /// <summary>Whether the target is a link that is turned from one whole site to the next.</summary>
    public bool Atomic { get; init; }

    public ServerKind Server { get; init; }

    /// <summary>Where the site lies on its web server: <c>/</c> or <c>/ksp/</c>. Begins and ends with a slash.</summary>
    public string UrlPath { get; init; } = "/";
}
