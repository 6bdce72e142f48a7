namespace KspSite.Reporting;

/// <summary>Shows how far long work has come. <see cref="Expect"/> and <see cref="Advance"/> may come from any thread.</summary>
internal interface IStages : IDisposable
{
    /// <summary>A stage begins, and the one before it is done.</summary>
    void Begin(string what);

    /// <summary>How many steps the stage has, where that is known.</summary>
    void Expect(int steps);

    /// <summary>One step of the stage is done.</summary>
    void Advance();
}

/// <summary>For programs that read the report: nothing but the report.</summary>
internal sealed class NoStages : IStages
{
    public void Begin(string what)
    {
    }

    public void Expect(int steps)
    {
    }

    public void Advance()
    {
    }

    public void Dispose()
    {
    }
}
