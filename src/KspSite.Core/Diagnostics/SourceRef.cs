namespace KspSite.Core.Diagnostics;

/// <summary>
/// A place in the input. <paramref name="File"/> is relative to the site folder, with forward slashes.
/// <paramref name="Line"/> and <paramref name="Column"/> count from 1 (column = number of the field in the row);
/// 0 means the whole file, or the whole row.
/// </summary>
public readonly record struct SourceRef(string File, int Line = 0, int Column = 0)
{
    /// <summary>The form that editors turn into a link: <c>input/plans.csv(12,5)</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line})"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
    };
}
