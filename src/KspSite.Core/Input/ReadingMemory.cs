using System.Runtime.CompilerServices;
using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>
/// What was made of files the last time, for a program that reads the same folder again and again: whoever gives the same
/// <see cref="RawFile"/> object again says that nothing in it has changed. Only what the file alone decides is kept, and what is
/// made of it with the settings as long as these are equal; whatever goes from one file to another is looked at each time.
/// </summary>
/// <remarks>Lives as long as the files are held by whoever made them. From any thread; one reading at a time.</remarks>
public sealed class ReadingMemory
{
    private readonly ConditionalWeakTable<RawFile, ReadFile> _files = [];
    private readonly ConditionalWeakTable<RowBatch, IReadOnlyList<RecordPart>> _records = [];
    private IReadOnlyDictionary<string, Vocabulary>? _vocabularies;
    private IReadOnlyDictionary<string, AccountUnit>? _units;

    /// <summary>Null where the file was not read before.</summary>
    internal ReadFile? Find(RawFile file) => _files.TryGetValue(file, out var read) ? read : null;

    internal void Keep(RawFile file, ReadFile read) => _files.AddOrUpdate(file, read);

    /// <summary>The records of the rows; null where they have to be made.</summary>
    internal IReadOnlyList<RecordPart>? PartsOf(RowBatch batch) => _records.TryGetValue(batch, out var parts) ? parts : null;

    internal void Keep(RowBatch batch, IReadOnlyList<RecordPart> parts) => _records.AddOrUpdate(batch, parts);

    /// <summary>Records that were made with other vocabularies or money units are forgotten.</summary>
    internal void Settle(IReadOnlyDictionary<string, Vocabulary> vocabularies, IReadOnlyDictionary<string, AccountUnit> units)
    {
        if (!Same(vocabularies, _vocabularies) || !Same(units, _units)) _records.Clear();
        (_vocabularies, _units) = (vocabularies, units);
    }

    private static bool Same<T>(IReadOnlyDictionary<string, T> now, IReadOnlyDictionary<string, T>? then) =>
        then is not null && now.Count == then.Count && now.All(n => then.TryGetValue(n.Key, out var old) && EqualityComparer<T>.Default.Equals(n.Value, old));
}

/// <summary>The rows of one file and the faults met on the way.</summary>
internal sealed record ReadFile(RowBatch Batch, ImmutableArray<Finding> Findings);
