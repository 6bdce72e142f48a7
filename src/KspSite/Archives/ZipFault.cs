namespace KspSite.Archives;

/// <summary>Why a file is not taken for an archive: thrown by the reader, turned into a finding where the file is known.</summary>
/// <param name="kind">AR-01 for damage, AR-02 for what could do harm.</param>
internal sealed class ZipFaultException(Core.Diagnostics.FaultKind kind, Words what, string? entry = null) : Exception(what.En)
{
    public Core.Diagnostics.FaultKind Kind => kind;

    public Words What => what;

    /// <summary>The entry's name as it stands in the file, made printable; null for the file as a whole.</summary>
    public string? Entry => entry;
}
