namespace KspSite.Publishing;

/// <summary>What happens to one file at the target.</summary>
internal enum ChangeKind
{
    Add,
    Replace,
    Remove,
}

/// <param name="Phase">Changes of one phase may happen in any order; those of the next begin when all of it are done.</param>
internal sealed record PublishChange(ChangeKind Kind, string Path, PublishPhase Phase);

/// <summary>
/// The order that keeps every link alive while a reader is on the site: what is new comes before anything points to it, pages
/// change when all they point to is there, and what nothing points to any more goes last.
/// </summary>
internal enum PublishPhase
{
    NewParts,
    NewPages,
    ChangedParts,
    ChangedPages,
    /// <summary>Before the pages of which they are copies: a server would go on sending a copy of something gone.</summary>
    GoneCopies,
    GonePages,
    GoneParts,
}

/// <summary>A file at the target that is neither as published nor as it shall be.</summary>
/// <param name="Sha256">What is there now; null where somebody deleted it.</param>
internal sealed record Drift(string Path, string? Sha256);

/// <summary>What has to be done at a target, worked out from hashes alone.</summary>
/// <param name="Changes">In order.</param>
/// <param name="Drift">By path. Files that were deleted there are restored without asking, since nothing is lost.</param>
internal sealed record PublishPlan(ImmutableArray<PublishChange> Changes, ImmutableArray<Drift> Drift, int Unchanged)
{
    /// <param name="wanted">The hash that each path shall have.</param>
    /// <param name="known">The hashes that a path may have by our own doing: as published last, or as an interrupted run left it.</param>
    /// <param name="actual">The hashes of what is there, for all these paths.</param>
    public static PublishPlan Make(
        IReadOnlyDictionary<string, string> wanted, IReadOnlyDictionary<string, ImmutableHashSet<string>> known, IReadOnlyDictionary<string, string> actual)
    {
        var kinds = new Dictionary<string, ChangeKind>(StringComparer.Ordinal);
        var drift = ImmutableArray.CreateBuilder<Drift>();
        var unchanged = 0;
        foreach (var path in wanted.Keys.Concat(known.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (there, wish) = (actual.GetValueOrDefault(path), wanted.GetValueOrDefault(path));
            var isOurs = there is null || there == wish || (known.TryGetValue(path, out var hashes) && hashes.Contains(there));
            if (!isOurs || (there is null && wish is not null && known.ContainsKey(path))) drift.Add(new Drift(path, there));
            if (there == wish) unchanged += wish is null ? 0 : 1;
            else kinds[path] = wish is null ? ChangeKind.Remove : there is null ? ChangeKind.Add : ChangeKind.Replace;
        }
        var changes = kinds.Select(k => new PublishChange(k.Value, k.Key, PhaseOf(k.Key, kinds)))
            .OrderBy(c => c.Phase).ThenByDescending(c => Depth(c.Path)).ThenBy(c => c.Path, StringComparer.Ordinal);
        return new PublishPlan([.. changes], drift.ToImmutable(), unchanged);
    }

    // A compressed copy goes with its original: otherwise a server would send the new page before the old one is replaced.
    private static PublishPhase PhaseOf(string path, Dictionary<string, ChangeKind> kinds)
    {
        var original = CompressedCopies.OriginalOf(path);
        var isPage = original.EndsWith(".html", StringComparison.Ordinal);
        if (kinds[path] == ChangeKind.Remove) return original != path ? PublishPhase.GoneCopies : isPage ? PublishPhase.GonePages : PublishPhase.GoneParts;
        var kind = kinds.TryGetValue(original, out var ofOriginal) ? ofOriginal : kinds[path];
        return (kind, isPage) switch
        {
            (ChangeKind.Add, false) => PublishPhase.NewParts,
            (ChangeKind.Add, true) => PublishPhase.NewPages,
            (_, false) => PublishPhase.ChangedParts,
            _ => PublishPhase.ChangedPages,
        };
    }

    private static int Depth(string path) => path.Count(c => c == '/');
}
