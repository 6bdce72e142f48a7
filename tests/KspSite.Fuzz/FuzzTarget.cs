namespace KspSite.Fuzz;

/// <summary>One door through which foreign bytes come in.</summary>
/// <param name="Run">Ends normally whatever the bytes are; an exception is a bug of the product.</param>
/// <param name="Seeds">Sound inputs from which a run starts.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Run, Func<IEnumerable<byte[]>> Seeds);
