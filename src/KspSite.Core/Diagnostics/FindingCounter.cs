namespace KspSite.Core.Diagnostics;

/// <summary>
/// Keeps a file in which every row has the same fault from filling the memory: of each kind in each file the first hundred
/// thousand are listed, the rest are counted.
/// </summary>
public sealed class FindingCounter
{
    public const int Listed = 100_000;

    private readonly Dictionary<(string File, string Id), (int Count, Severity Severity)> _counts = [];

    /// <summary>Whether the finding is still one of those listed.</summary>
    public bool Admits(Finding finding)
    {
        var key = (finding.Where.File, finding.Id);
        var count = _counts.GetValueOrDefault(key).Count + 1;
        _counts[key] = (count, finding.Severity);
        return count <= Listed;
    }

    /// <summary>One finding for each kind and file with more than those listed, in the order first met.</summary>
    public IEnumerable<Finding> NotListed =>
        from entry in _counts
        where entry.Value.Count > Listed
        let more = Numerals.Text(entry.Value.Count - Listed)
        select new Finding
        {
            Id = FaultKinds.ManyMore.Id,
            Severity = entry.Value.Severity,
            Where = new SourceRef(entry.Key.File),
            Message = new($"这个文件还有 {more} 处 {entry.Key.Id} 没有列出。", $"The file has {more} more findings {entry.Key.Id} that are not listed."),
            Remedy = new("多半是同一个原因：先改正已列出的几处，再检查一次。", "They most likely have one cause: correct the first of those listed, and check again."),
        };
}
