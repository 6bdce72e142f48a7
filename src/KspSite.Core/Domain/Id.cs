namespace KspSite.Core.Domain;

/// <summary>
/// The id of a record of kind <typeparamref name="TRecord"/>, so that a mixed-up argument does not compile.
/// Never empty in a record that was read; compared exactly.
/// </summary>
public readonly record struct Id<TRecord>(string Value)
{
    public override string ToString() => Value;
}
